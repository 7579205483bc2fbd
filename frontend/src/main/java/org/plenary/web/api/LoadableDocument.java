package org.plenary.web.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;

/** The document as vertx-openapi can load it. */
final class LoadableDocument {

  private static final String TEXT = "text/plain";

  // It knows few media types, no server without a host, and compares each unique item with each.
  private static final Map<String, String> KNOWN =
      Map.of(
          "application/problem+json",
          JsonBody.JSON,
          JsonBody.MERGE_PATCH,
          JsonBody.JSON,
          "application/jsonl",
          TEXT,
          "application/mbox",
          TEXT,
          "text/markdown",
          TEXT);

  private static final Set<String> LEFT_OUT = Set.of("servers", "uniqueItems");

  private LoadableDocument() {}

  static JsonObject of(JsonObject document) {
    var loadable = new JsonObject();
    document.stream()
        .filter(entry -> !LEFT_OUT.contains(entry.getKey()))
        .forEach(
            entry ->
                loadable.put(
                    KNOWN.getOrDefault(entry.getKey(), entry.getKey()), value(entry.getValue())));
    return loadable;
  }

  private static Object value(Object value) {
    return switch (value) {
      case JsonObject object -> of(object);
      case JsonArray array ->
          array.stream()
              .map(LoadableDocument::value)
              .collect(JsonArray::new, JsonArray::add, JsonArray::addAll);
      default -> value;
    };
  }
}
