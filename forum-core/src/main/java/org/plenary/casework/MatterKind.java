package org.plenary.casework;

import java.util.Locale;

/** What a case is about. */
public enum MatterKind {
  DISCUSSION,
  POST,
  ATTACHMENT,
  /** What a member says of themselves. */
  PROFILE,
  SUMMARY,
  /** A member as such. */
  MEMBER,
  /** A page of a chapter or a forum. */
  PAGE;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** Its name in PostgreSQL and in the API. */
  public String sqlName() {
    return sqlName;
  }

  public static MatterKind ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
