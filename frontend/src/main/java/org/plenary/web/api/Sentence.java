package org.plenary.web.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.stream.Collectors;

/** Says what a schema would have taken. */
final class Sentence {

  private Sentence() {}

  /**
   * @param keyword of the schema, to which a value does not answer
   */
  static String of(String keyword, JsonObject schema) {
    return switch (keyword) {
      case "enum" ->
          "There is no such value; there are " + listed(schema.getJsonArray("enum")) + ".";
      case "minLength", "maxLength" ->
          "It must have " + range(schema, "minLength", "maxLength") + " letters.";
      case "minItems", "maxItems" -> "There must be " + range(schema, "minItems", "maxItems") + ".";
      case "type", "minimum", "maximum" -> typed(schema);
      default -> "It must be written like " + listed(examples(schema)) + ".";
    };
  }

  private static String typed(JsonObject schema) {
    return "integer".equals(schema.getValue("type"))
        ? "It must be a number from " + range(schema, "minimum", "maximum") + "."
        : "It is of another type; it must be " + type(schema) + ".";
  }

  private static String type(JsonObject schema) {
    return switch (schema.getValue("type")) {
      case JsonArray several -> listed(several);
      case Object one -> one.toString();
    };
  }

  private static String range(JsonObject schema, String least, String most) {
    return schema.getLong(least, 0L) + " to " + schema.getLong(most, Long.MAX_VALUE);
  }

  private static JsonArray examples(JsonObject schema) {
    return schema.getJsonArray("examples", JsonArray.of("the document says"));
  }

  private static String listed(JsonArray values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
