package org.plenary.casework;

import java.util.Locale;

/** What became of a case, and of each report in it. */
public enum Outcome {
  /** Something was done about it. */
  ACTED,
  /** It was looked at, and nothing was done. */
  NOT_ACTED,
  /** Of a report alone: the same was reported again by the same member, and is judged there. */
  WITHDRAWN;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** Its name in PostgreSQL and in the API. */
  public String sqlName() {
    return sqlName;
  }

  public static Outcome ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
