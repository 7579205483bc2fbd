package org.plenary.discussion;

import java.util.Locale;

/** Whether a discussion takes replies. */
public enum DiscussionState {
  OPEN,
  LOCKED,
  MERGED;

  public static DiscussionState ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
