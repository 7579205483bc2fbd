package org.plenary.subscription;

import java.util.Locale;

/**
 * Of what somebody is told, from little to much; see docs/members.md. What was chosen for a
 * discussion goes before what was chosen for its forum, and without either it is {@link #MENTIONS}.
 */
public enum Attention {
  /** Of nothing. */
  MUTED,
  /** Of mentions, and of replies to what they wrote. */
  MENTIONS,
  /** Of the same, and of new discussions; for forums alone. */
  NEW_DISCUSSIONS,
  /** Of every post. */
  ALL;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** The value of the enum type {@code attention} in PostgreSQL. */
  public String sqlName() {
    return sqlName;
  }

  public static Attention ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
