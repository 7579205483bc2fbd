package org.plenary.declaration;

import java.util.Locale;

/** What a chapter declares. */
public enum Concern {
  /** Whom to write to, and how. */
  CONTACT,
  /** What is kept of people, and who sees it. */
  PRIVACY;

  /** As addresses, words and the database name it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
