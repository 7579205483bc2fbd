package org.plenary.web.fuzz;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Values that a schema allows.
 *
 * @param known names of what is there, by the field or parameter that holds such a name
 */
record Values(Random random, Map<String, List<String>> known) {

  private static final List<String> LETTERS =
      List.of(
          "a",
          "Z",
          "7",
          " ",
          "é",
          "ß",
          "न",
          "日",
          "👩‍👩‍👧",
          "\u202e",
          "ـ",
          "<b>",
          "'",
          "\"",
          "\\",
          "%",
          "\n");

  Object value(String name, JsonObject schema) {
    if (isType(schema, "null") && random.nextInt(4) == 0) {
      return JsonNull.NULL;
    }
    if (schema.containsKey("enum")) {
      return pick(schema.getJsonArray("enum"));
    }
    if (isType(schema, "string")) {
      return text(name, schema);
    }
    if (isType(schema, "integer")) {
      return number(name, schema);
    }
    if (isType(schema, "array")) {
      return array(name, schema);
    }
    return isType(schema, "object") ? object(schema) : (Object) random.nextBoolean();
  }

  private static boolean isType(JsonObject schema, String type) {
    return switch (schema.getValue("type")) {
      case JsonArray several -> several.contains(type);
      case null -> false;
      case Object one -> one.equals(type);
    };
  }

  String text(String name, JsonObject schema) {
    List<String> names = known.getOrDefault(name, List.of());
    if (!names.isEmpty() && random.nextInt(5) > 0) {
      return pick(names);
    }
    if (schema.containsKey("examples")) {
      return pick(schema.getJsonArray("examples")).toString();
    }
    int least = schema.getInteger("minLength", 0);
    int most =
        Math.min(schema.getInteger("maxLength", 50), least + (random.nextInt(9) == 0 ? 5_000 : 20));
    return letters(least + random.nextInt(most - least + 1));
  }

  private String letters(int count) {
    var text = new StringBuilder();
    while (text.codePoints().count() < count) {
      text.append(pick(LETTERS));
    }
    return text.substring(0, text.offsetByCodePoints(0, count));
  }

  private Object number(String name, JsonObject schema) {
    List<String> ids = known.getOrDefault(name, List.of());
    if (!ids.isEmpty() && random.nextInt(3) > 0) {
      return Long.parseLong(pick(ids));
    }
    long least = schema.getLong("minimum", 0L);
    long most = schema.getLong("maximum", 1_000_000L);
    return switch (random.nextInt(4)) {
      case 0 -> least;
      case 1 -> most;
      default -> least + (long) (random.nextDouble() * Math.min(most - least, 100));
    };
  }

  private JsonArray array(String name, JsonObject schema) {
    int least = schema.getInteger("minItems", 0);
    return IntStream.range(0, least + random.nextInt(3))
        .mapToObj(_ -> value(name, schema.getJsonObject("items")))
        .collect(JsonArray::new, JsonArray::add, JsonArray::addAll);
  }

  private JsonObject object(JsonObject schema) {
    var object = new JsonObject();
    JsonArray required = schema.getJsonArray("required", new JsonArray());
    for (Map.Entry<String, Object> field : schema.getJsonObject("properties", new JsonObject())) {
      if (required.contains(field.getKey()) || random.nextBoolean()) {
        Object value = value(field.getKey(), (JsonObject) field.getValue());
        object.put(field.getKey(), value == JsonNull.NULL ? null : value);
      }
    }
    return object;
  }

  <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private Object pick(JsonArray some) {
    return some.getValue(random.nextInt(some.size()));
  }

  private enum JsonNull {
    NULL
  }
}
