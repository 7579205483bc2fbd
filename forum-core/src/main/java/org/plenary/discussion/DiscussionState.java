package org.plenary.discussion;

import java.util.Locale;

/** Whether a discussion takes replies. */
public enum DiscussionState {
  OPEN,
  LOCKED,
  MERGED;

  /** The value of the enum type {@code discussion_state} in PostgreSQL. */
  String sqlName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static DiscussionState ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
