package org.plenary.server.mail;

/** Breaks the lines of headers (RFC 5322, 2.2.3). */
final class Folding {

  private static final int LINE = 76;
  private static final String BREAK = "\r\n ";

  private Folding() {}

  /**
   * The value, with breaks where it has spaces.
   *
   * @throws IllegalArgumentException when it is of several lines already
   */
  static String fold(String name, String value) {
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A header of several lines.");
    }
    var folded = new StringBuilder();
    int column = name.length() + 2;
    for (String word : value.split(" ", -1)) {
      if (!folded.isEmpty()) {
        boolean isFull = column + 1 + word.length() > LINE;
        folded.append(isFull ? BREAK : " ");
        column = isFull ? 1 : column + 1;
      }
      folded.append(word);
      column += word.length();
    }
    return folded.toString();
  }
}
