package org.plenary.letter;

import java.util.Locale;

/** What became of a letter. */
public enum LetterEnding {
  /** The relay took it. */
  SENT,
  /** There was nothing to say any more, or nobody to say it to. */
  DROPPED,
  /** The relay never takes it, or was asked for long enough. */
  REFUSED;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** The value of the enum type {@code letter_ending} in PostgreSQL. */
  public String sqlName() {
    return sqlName;
  }
}
