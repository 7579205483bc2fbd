package org.plenary.judging;

import java.util.Locale;

/** How far a limit counts, seen from where a case stands. */
public enum Extent {
  FORUM,
  CHAPTER,
  EVERYWHERE;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** Its name in forms and in the API. */
  public String text() {
    return text;
  }
}
