package org.plenary.archive.tracker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

/** Texts of JSON, which can say what PostgreSQL does not store: NUL, and halves of characters. */
final class JsonText {

  private JsonText() {}

  /** Empty where there is none. */
  static String of(JsonNode object, String field) {
    return of(object.path(field));
  }

  static String of(JsonNode text) {
    return new String(text.asText("").replace('\0', '\uFFFD').getBytes(UTF_8), UTF_8);
  }
}
