package org.plenary.forum;

import java.util.Locale;

/** Who may post in a forum. */
public enum Posting {
  MEMBERS,
  CHAIRS,
  OFFICERS,
  NOBODY;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** The value of the enum type {@code posting} in PostgreSQL. */
  public String sqlName() {
    return sqlName;
  }

  /** Of its value in PostgreSQL. */
  public static Posting ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
