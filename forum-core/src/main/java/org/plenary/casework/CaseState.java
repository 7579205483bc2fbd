package org.plenary.casework;

import java.util.Locale;

/** For whom a case waits. */
public enum CaseState {
  /** For moderators, from the beginning and when the person concerned answered. */
  WAITING_FOR_US,
  /** For the person concerned, to whom a moderator wrote. */
  WAITING_FOR_THEM,
  /** For nobody: it was judged. */
  CLOSED;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** Its name in PostgreSQL and in the API. */
  public String sqlName() {
    return sqlName;
  }

  public static CaseState ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
