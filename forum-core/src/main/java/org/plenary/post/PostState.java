package org.plenary.post;

import java.util.Locale;

/** Whether a post can be read. In every state but the first it is a tombstone without words. */
public enum PostState {
  VISIBLE,
  HELD,
  WITHDRAWN,
  REMOVED;

  /** The value of the enum type {@code contribution_state} in PostgreSQL. */
  public String sqlName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static PostState ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
