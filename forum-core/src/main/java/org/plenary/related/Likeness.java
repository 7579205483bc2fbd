package org.plenary.related;

/**
 * What a debate begins with, or is about to.
 *
 * @param language BCP 47; words count in the forms that it gives them
 */
public record Likeness(String title, String text, String language) {

  /** As much as says what it is about. */
  static final int LETTERS = 4_000;

  public Likeness {
    text = text.substring(0, Math.min(text.length(), LETTERS));
  }
}
