package org.plenary.caller;

import java.util.Locale;

/** What somebody lets a program do in their name. */
public enum Scope {
  /** Read what they may read; without it, what is public. */
  READ,
  /** Change things, by any method but reading. */
  WRITE,
  /** Act as a moderator where they are one. */
  MODERATE;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** Its name in PostgreSQL and in the API. */
  public String sqlName() {
    return sqlName;
  }

  public static Scope ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
