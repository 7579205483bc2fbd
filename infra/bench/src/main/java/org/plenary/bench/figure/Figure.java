package org.plenary.bench.figure;

import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;

/**
 * Something measured.
 *
 * @param name what it is of, in words
 * @param unit what the value counts
 */
public record Figure(String name, double value, String unit, Optional<Goal> goal) {

  public static Figure of(String name, double value, String unit) {
    return new Figure(name, value, unit, Optional.empty());
  }

  public static Figure of(String name, double value, String unit, Goal goal) {
    return new Figure(name, value, unit, Optional.of(goal));
  }

  /** A figure without a goal misses nothing. */
  public boolean isMet() {
    return goal.map(wanted -> wanted.isMet(value)).orElse(true);
  }

  String line() {
    String wanted = goal.map(this::wanted).orElse("");
    return "%-58s %12s %-6s %s".formatted(name, number(value), unit, wanted).stripTrailing();
  }

  private String wanted(Goal wanted) {
    return "goal %s %s %s"
        .formatted(wanted.sign(), number(wanted.value()), isMet() ? "" : "MISSED");
  }

  String sentence() {
    return "%s is %s %s; wanted is %s"
        .formatted(name, number(value), unit, goal.map(Figure::bound).orElse("nothing"));
  }

  private static String bound(Goal wanted) {
    return wanted.sign() + " " + number(wanted.value());
  }

  String json() {
    var json = new JsonObject().put("name", name).put("value", value).put("unit", unit);
    goal.ifPresent(wanted -> json.put("goal", bound(wanted)).put("met", isMet()));
    return json.encode();
  }

  // A share of one says little by two digits.
  private static String form(double size) {
    if (size < 1) {
      return "%.3f";
    }
    return size < 100 ? "%.2f" : "%,.0f";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, form(Math.abs(value)), value);
  }
}
