package org.plenary.text;

import java.util.Locale;

/** How the source of a post is written. */
public enum Format {
  MARKDOWN,
  PLAIN,
  HTML;

  /** From the enum type {@code text_format} in PostgreSQL. */
  public static Format ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
