package org.plenary.record;

import java.util.Locale;

/** What a leaf of the record is of. */
public enum RecordKind {
  /** Something that moderators did, or a machine. */
  ACTION,
  /** How an appeal was decided. */
  APPEAL,
  /** A version of rules. */
  RULES,
  /** Who may read and write in a forum from when on. */
  ACCESS,
  /** An office that was given or taken. */
  OFFICE,
  /** A seal of a byline that was opened. */
  OPENING;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** The value of the enum type {@code record_kind} in PostgreSQL, and its name in the API. */
  public String sqlName() {
    return sqlName;
  }

  public static RecordKind ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
