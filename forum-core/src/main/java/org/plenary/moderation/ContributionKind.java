package org.plenary.moderation;

import java.util.Locale;

/** What can be moderated. */
public enum ContributionKind {
  DISCUSSION,
  POST,
  /** A file on a post. */
  ATTACHMENT,
  /** What a member says of themselves; it stands in the chapter of all. */
  PROFILE,
  SUMMARY;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** The value of the enum type {@code contribution_kind} in PostgreSQL. */
  public String sqlName() {
    return sqlName;
  }

  static ContributionKind ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
