package org.plenary.casework;

import java.util.Locale;

/** Who reads what is said in a case. */
public enum EntryKind {
  /** The team and the person concerned. */
  CONVERSATION,
  /** The team alone. */
  TEAM_NOTE;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** Its name in PostgreSQL and in the API. */
  public String sqlName() {
    return sqlName;
  }

  public static EntryKind ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
