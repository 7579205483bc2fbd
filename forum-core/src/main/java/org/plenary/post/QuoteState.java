package org.plenary.post;

import java.util.Locale;

/** What became of a post since it was quoted. */
public enum QuoteState {
  UNCHANGED,
  /** It says something else by now, or the same in other words. */
  EDITED,
  WITHDRAWN,
  REMOVED,
  /** The reader may not read it, nor know what became of it. */
  HIDDEN;

  static QuoteState ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
