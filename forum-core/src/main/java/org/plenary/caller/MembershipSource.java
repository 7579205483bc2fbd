package org.plenary.caller;

import java.util.Locale;

/** Who says that somebody has a role in a chapter. */
public enum MembershipSource {
  /** The identity provider. */
  CLAIM,
  /** An officer, here. */
  LOCAL,
  /** An officer's invitation that was accepted. */
  INVITATION;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /**
   * The value of the enum type {@code membership_source} in PostgreSQL, and its name in the API.
   */
  public String sqlName() {
    return sqlName;
  }

  public static MembershipSource ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
