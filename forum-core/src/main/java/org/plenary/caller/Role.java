package org.plenary.caller;

import java.util.Locale;

/** What somebody may be in a chapter. */
public enum Role {
  /** Reads what is open to observers. */
  OBSERVER,
  /** Reads and writes. */
  MEMBER,
  /** Curates, and answers for it. */
  MODERATOR,
  /** Leads debates; without a power of its own yet. */
  CHAIR,
  /** Administers a chapter. */
  OFFICER,
  /** Administers all chapters; given in the chapter of all alone. */
  ADMINISTRATOR;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** The value of the enum type {@code role} in PostgreSQL, and its name in the API. */
  public String sqlName() {
    return sqlName;
  }

  public static Role ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
