package org.plenary.discussion;

import io.vertx.sqlclient.Tuple;

/** A statement that grows by conditions, with the values of their parameters. */
final class Conditions {

  private final StringBuilder sql;
  private final Tuple values;

  Conditions(String statement, Tuple values) {
    this.sql = new StringBuilder(statement);
    this.values = values;
  }

  /** Adds a condition; each question mark stands for the next value. */
  void add(String condition, Object... parameters) {
    String numbered = condition;
    for (Object parameter : parameters) {
      values.addValue(parameter);
      numbered = numbered.replaceFirst("\\?", "\\$" + values.size());
    }
    sql.append(" and ").append(numbered);
  }

  String sql() {
    return sql.toString();
  }

  Tuple values() {
    return values;
  }
}
