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

  static Joining ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
