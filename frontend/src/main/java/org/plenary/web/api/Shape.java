package org.plenary.web.api;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.SchemaRepository;
import io.vertx.json.schema.Validator;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.problem.FieldError;
import org.plenary.problem.Why;

/** A schema of the document, and what it objects to in a value. */
final class Shape {

  private static final int LONGEST_NAME = 100;
  private static final Pattern QUOTED = Pattern.compile("\"(\\w+)\"$");

  // What is wrong inside them is told by what is inside them.
  private static final Set<String> AROUND = Set.of("properties", "items", "$ref");

  private final JsonObject schema;
  private final Validator validator;

  Shape(JsonSchema schema, SchemaRepository schemas) {
    this.schema = (JsonObject) schema;
    this.validator = schemas.validator(schema);
  }

  boolean isNumber() {
    return "integer".equals(schema.getValue("type"));
  }

  /** One for each field that is wrong, in the order in which they stand. */
  List<FieldError> objections(String name, Object value) {
    OutputUnit found = validator.validate(value);
    if (found.getValid()) {
      return List.of();
    }
    Map<String, FieldError> byField = new LinkedHashMap<>();
    found.getErrors().stream()
        .filter(unit -> !AROUND.contains(keyword(unit)))
        .map(unit -> objection(name, unit))
        .forEach(error -> byField.putIfAbsent(error.field(), error));
    return List.copyOf(byField.values());
  }

  private FieldError objection(String name, OutputUnit unit) {
    List<String> place = place(unit);
    String field = name.isEmpty() ? String.join(".", place) : name;
    return switch (keyword(unit)) {
      case "required" -> new FieldError(missing(field, unit), Why.inEnglish("It is missing."));
      case "additionalProperties" ->
          new FieldError(shortened(field), Why.inEnglish("There is no such field here."));
      default ->
          new FieldError(shortened(field), Why.inEnglish(Sentence.of(keyword(unit), inner(place))));
    };
  }

  private static String keyword(OutputUnit unit) {
    String location = unit.getKeywordLocation();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  // A JSON pointer as a fragment, such as #/texts/0/rules.
  private static List<String> place(OutputUnit unit) {
    String pointer = unit.getInstanceLocation();
    return pointer.length() < 2
        ? List.of()
        : Pattern.compile("/").splitAsStream(pointer.substring(2)).map(Shape::name).toList();
  }

  // The library writes control characters with one digit, which no decoder reads.
  private static String name(String step) {
    try {
      return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8)
          .replace("~1", "/")
          .replace("~0", "~");
    } catch (IllegalArgumentException _) {
      return step;
    }
  }

  private static String missing(String field, OutputUnit unit) {
    Matcher quoted = QUOTED.matcher(unit.getError());
    String name = quoted.find() ? quoted.group(1) : "body";
    return field.isEmpty() ? name : field + "." + name;
  }

  private JsonObject inner(List<String> place) {
    JsonObject here = schema;
    for (String step : place) {
      JsonObject fields = here.getJsonObject("properties", new JsonObject());
      here = fields.getJsonObject(step, here.getJsonObject("items", new JsonObject()));
    }
    return here;
  }

  private static String shortened(String field) {
    return field
        .codePoints()
        .limit(LONGEST_NAME)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
