package org.plenary.appeal;

import java.util.Locale;

/** How an appeal is decided. */
public enum Outcome {
  /** All stays as it is. */
  UPHELD,
  /** Something else counts instead. */
  CHANGED,
  /** All is as it was before. */
  REVERSED;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** The value of the enum type {@code appeal_outcome} in PostgreSQL, and its name in the API. */
  public String sqlName() {
    return sqlName;
  }

  static Outcome ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
