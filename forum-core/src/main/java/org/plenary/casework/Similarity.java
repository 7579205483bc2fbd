package org.plenary.casework;

import java.util.Locale;

/** Why a case is shown beside another. */
public enum Similarity {
  /** It was about the same. */
  SAME_MATTER,
  /** It was about the same person, as they stand there. */
  SAME_PERSON,
  /** The same rule was cited lately. */
  SAME_RULE;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** Its name in PostgreSQL and in the API. */
  public String sqlName() {
    return sqlName;
  }

  public static Similarity ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
