package org.plenary.chapter;

import java.util.Locale;

/** How one joins a chapter. */
public enum Joining {
  /** By a request that officers answer. */
  REQUEST,
  /** By a form of the chapter's own, elsewhere. */
  FORM,
  /** Not at all by oneself. */
  CLOSED;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** The value of the enum type {@code joining} in PostgreSQL. */
  public String sqlName() {
    return sqlName;
  }

  static Joining ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
