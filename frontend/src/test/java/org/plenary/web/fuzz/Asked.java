package org.plenary.web.fuzz;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.web.api.Contract;

/**
 * One request.
 *
 * @param headers names and values in turn
 */
record Asked(HttpMethod method, String path, List<String> headers, String body) {

  /** One for an operation: right at every second time, as far as the document knows. */
  static Asked of(Operation operation, Values values, Mutations mutations) {
    return new Making(operation, values, mutations, values.random().nextBoolean()).asked();
  }

  private record Making(Operation operation, Values values, Mutations mutations, boolean right) {

    Asked asked() {
      HttpMethod method = operation.getHttpMethod();
      boolean isHead = method.equals(HttpMethod.GET) && random().nextInt(10) == 0;
      String body = body();
      return new Asked(
          isHead ? HttpMethod.HEAD : method, Contract.PREFIX + path() + query(), headers(), body);
    }

    private Random random() {
      return values.random();
    }

    private boolean isWrongNow() {
      return !right && random().nextInt(3) == 0;
    }

    private List<Parameter> parameters(Location where) {
      return operation.getParameters().stream()
          .filter(parameter -> parameter.getIn() == where)
          .toList();
    }

    private String path() {
      String path = operation.getOpenAPIPath();
      for (Parameter part : parameters(Location.PATH)) {
        path = path.replace("{" + part.getName() + "}", encoded(part));
      }
      return path;
    }

    private String encoded(Parameter parameter) {
      return isWrongNow()
          ? mutations.encoded()
          : URLEncoder.encode(value(parameter).toString(), StandardCharsets.UTF_8);
    }

    private Object value(Parameter parameter) {
      return values.value(parameter.getName(), (JsonObject) parameter.getSchema());
    }

    private String query() {
      List<String> asked = new ArrayList<>();
      for (Parameter parameter : parameters(Location.QUERY)) {
        if (!parameter.getName().equals("cursor") || isWrongNow()) {
          int times = random().nextInt(3) > 0 ? 0 : isWrongNow() ? 2 : 1;
          for (int i = 0; i < times; i++) {
            asked.add(parameter.getName() + "=" + encoded(parameter));
          }
        }
      }
      if (isWrongNow()) {
        asked.add(mutations.encoded() + "=" + mutations.encoded());
      }
      return asked.isEmpty() ? "" : "?" + String.join("&", asked);
    }

    private List<String> headers() {
      List<String> headers = new ArrayList<>();
      if (operation.getRequestBody() != null) {
        boolean isPatch = operation.getHttpMethod().equals(HttpMethod.PATCH);
        headers.add("content-type");
        headers.add(
            isWrongNow()
                ? values.pick(
                    List.of(
                        "text/plain", "application/xml", "a", "*/*", "application/json; x=\"", ""))
                : isPatch ? "application/merge-patch+json" : "application/json");
      }
      if (isWrongNow()) {
        headers.add(values.pick(List.of("accept", "if-none-match", "accept-language", "cookie")));
        headers.add(
            values.pick(
                List.of(
                    "*", "*/*;q=0", "text/html", "W/\"", "\"a\", W/\"b\"", "en;q=x", ";;;", "=")));
      }
      return headers;
    }

    private String body() {
      if (operation.getRequestBody() == null) {
        return "";
      }
      @Nullable JsonSchema schema =
          operation.getRequestBody().getContent().values().iterator().next().getSchema();
      return schema == null ? mutations.text() : body((JsonObject) schema);
    }

    private String body(JsonObject schema) {
      JsonObject fitting = (JsonObject) values.value("", schema);
      return isWrongNow() ? mutations.body(fitting) : fitting.encode();
    }
  }

  @Override
  public String toString() {
    return "%s %s %s %s"
        .formatted(
            method,
            path,
            headers,
            body.chars()
                .limit(2_000)
                .mapToObj(letter -> Character.toString((char) letter))
                .collect(Collectors.joining()));
  }
}
