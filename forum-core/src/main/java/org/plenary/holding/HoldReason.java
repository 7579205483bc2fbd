package org.plenary.holding;

import java.util.Locale;

/** Why a post is looked at before others read it. */
public enum HoldReason {
  /** What its author writes is held for a while: a step of the ladder. */
  LIMIT,
  /** It is one of the first posts of its author in the chapter. */
  FIRST_POSTS,
  /** It links to somewhere, and its author published little in the chapter. */
  LINKS,
  /** All that is written in its forum is held. */
  FORUM,
  /** Its author said the same elsewhere lately. */
  REPEATED;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** As PostgreSQL and the API call it. */
  public String sqlName() {
    return sqlName;
  }

  static HoldReason ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
