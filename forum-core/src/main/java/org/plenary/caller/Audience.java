package org.plenary.caller;

import java.util.Locale;

/** Who may read, from wide to narrow. */
public enum Audience {
  PUBLIC,
  SIGNED_IN,
  CHAPTER_OBSERVERS,
  CHAPTER,
  OFFICERS;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** The value of the enum type {@code audience} in PostgreSQL. */
  public String sqlName() {
    return sqlName;
  }

  public static Audience ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
