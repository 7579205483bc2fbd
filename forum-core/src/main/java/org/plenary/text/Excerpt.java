package org.plenary.text;

/** The beginning of what an author wrote, for lists and feeds. Thread-safe. */
public final class Excerpt {

  /** The longest excerpt, in characters. */
  public static final int LENGTH = 280;

  private final PlainText plainText = new PlainText();

  /** At most {@link #LENGTH} characters of the author's own words, on one line, as plain text. */
  public String of(Format format, String source) {
    String words = plainText.ownWords(source).strip().replaceAll("\\s+", " ");
    return words.length() <= LENGTH ? words : words.substring(0, LENGTH - 1) + "…";
  }
}
