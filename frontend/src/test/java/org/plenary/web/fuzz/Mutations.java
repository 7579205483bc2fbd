package org.plenary.web.fuzz;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Turns what is allowed into what is not, in ways that have broken others. */
record Mutations(Values values) {

  private static final String HOLE = "@hole@";

  private static final List<String> JSON_VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "1.5",
          "1.0",
          "1e400",
          "-0.0",
          "9223372036854775808",
          "123456789012345678901234567890",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"\u0001\"",
          "[]",
          "{}",
          "[null]",
          "[[]]",
          "{\"a\": 1}",
          "NaN",
          "'a'",
          "\"-1\"",
          "\"true\"",
          "[".repeat(500) + "]".repeat(500),
          "{\"a\":".repeat(30) + "1" + "}".repeat(30),
          "\"" + "x".repeat(20_000) + "\"",
          "[" + "\"en\",".repeat(2_000) + "\"en\"]",
          "\"2026-02-31T25:61:00Z\"");

  private static final List<String> NAMES =
      List.of(
          "isAdministrator",
          "",
          "a/b~c%zz+",
          "\nz",
          "\u0000",
          "\ud800",
          "a" + "\ud83d\ude00".repeat(99));

  private static final List<String> TEXTS =
      List.of(
          "",
          "-1",
          "0",
          "1.5",
          "1e3",
          "99999999999999999999",
          "999999999999999999",
          "null",
          "true",
          "\"x\"",
          "[]",
          "{}",
          "a\u0000b",
          "\ufffe",
          "é",
          "日本",
          "' or 1=1 --",
          "<script>",
          "A",
          "~",
          "a/b",
          "a b",
          "%",
          "\r\nx: y",
          "2026-02-31T00:00:00Z",
          "9999999-01-01T00:00:00Z",
          "0000-01-01T00:00:00Z",
          "2026-01-01 00:00:00",
          "x".repeat(600));

  private static final List<String> RAW =
      List.of("%00", "%ff%fe", "%ed%a0%80", "%zz", "%", "%c0%ae", "%F0%9F%92%A9", ";a=b", "+");

  String text() {
    return values.pick(TEXTS);
  }

  /** As it stands in an address. */
  String encoded() {
    return values.random().nextInt(3) == 0
        ? values.pick(RAW)
        : URLEncoder.encode(values.pick(TEXTS.subList(1, TEXTS.size())), StandardCharsets.UTF_8);
  }

  /** A body that is wrong somewhere. */
  String body(JsonObject right) {
    String text = right.encode();
    return switch (values.random().nextInt(8)) {
      case 0 -> values.pick(JSON_VALUES);
      case 1 -> text.substring(0, values.random().nextInt(text.length()));
      case 2 -> text + text;
      case 3 -> with(right, values.pick(NAMES), "true");
      case 4 -> doubled(right);
      case 5 -> "\ufeff" + text;
      default -> withHole(right);
    };
  }

  private String withHole(JsonObject right) {
    List<String> names = new ArrayList<>(right.fieldNames());
    return names.isEmpty()
        ? with(right, "id", values.pick(JSON_VALUES))
        : with(right, values.pick(names), values.pick(JSON_VALUES));
  }

  private static String with(JsonObject right, String name, String json) {
    return right.copy().put(name, HOLE).encode().replace("\"" + HOLE + "\"", json);
  }

  private static String doubled(JsonObject right) {
    String text = right.encode();
    return text.length() == 2 ? "{\"a\":1,\"a\":1}" : "{" + inner(text) + "," + inner(text) + "}";
  }

  private static String inner(String object) {
    return object.substring(1, object.length() - 1);
  }
}
