package org.plenary.conduct;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Reads rules out of a row. */
final class Rules {

  private Rules() {}

  static List<Rule> of(JsonArray rules) {
    return rules.stream().map(JsonObject.class::cast).map(Rules::rule).toList();
  }

  private static Rule rule(JsonObject rule) {
    return new Rule(rule.getInteger("number"), rule.getString("title"), rule.getString("body"));
  }
}
