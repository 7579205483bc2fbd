package org.plenary.casework;

import java.util.Locale;

/** What somebody fears, the most urgent first. */
public enum Concern {
  /** Somebody may be hurt. */
  DANGER,
  /** It tells of somebody what is theirs to tell. */
  PERSONAL_DATA,
  /** It breaks a rule. */
  RULE;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** Its name in PostgreSQL and in the API. */
  public String sqlName() {
    return sqlName;
  }

  public static Concern ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
