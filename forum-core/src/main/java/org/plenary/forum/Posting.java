package org.plenary.forum;

import java.util.Locale;

/** Who may post in a forum. */
public enum Posting {
  MEMBERS,
  CHAIRS,
  OFFICERS,
  NOBODY;

  static Posting ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
