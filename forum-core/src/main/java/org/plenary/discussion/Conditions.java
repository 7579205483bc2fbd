package org.plenary.discussion;

import io.vertx.sqlclient.Tuple;

/** A statement that grows by conditions, with the values of their parameters. */
public final class Conditions {

  private final StringBuilder sql;
  private final Tuple values;

  public Conditions(String statement, Tuple values) {
    this.sql = new StringBuilder(statement);
    this.values = values;
  }

  /** Adds a condition; each question mark stands for the next value. */
  public void add(String condition, Object... parameters) {
    String numbered = condition;
    for (Object parameter : parameters) {
      values.addValue(parameter);
      numbered = numbered.replaceFirst("\\?", "\\$" + values.size());
    }
    sql.append(" and ").append(numbered);
  }

  public String sql() {
    return sql.toString();
  }

  public Tuple values() {
    return values;
  }
}
