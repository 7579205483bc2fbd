package org.plenary.post;

import java.util.Locale;

/** What somebody may feel about a post; there are no others, and none that says no. */
public enum Reaction {
  AGREE,
  THANKS,
  CONGRATULATIONS,
  INSIGHTFUL,
  PUZZLED;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** As it stands in the database, in the API and in forms. */
  public String word() {
    return word;
  }
}
