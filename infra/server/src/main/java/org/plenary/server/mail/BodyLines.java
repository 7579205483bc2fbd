package org.plenary.server.mail;

/** The words of a mail as the client can carry them. */
final class BodyLines {

  // The time in which the client signs grows with the square of a run of blank lines.
  private static final int MOST_BLANK = 20;

  // How the client begins what parts a mail; nobody may end a part, and begin one of their own.
  private static final String BOUNDARY = "--=--";

  private BodyLines() {}

  /**
   * Of many blank lines together the first are left, and a line that could part a mail stands a
   * space further in.
   */
  static String of(String text) {
    var lines = new StringBuilder(text.length());
    int blank = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      blank = line.isBlank() ? blank + 1 : 0;
      if (blank <= MOST_BLANK) {
        lines.append(line.startsWith(BOUNDARY) ? " " : "").append(line).append('\n');
      }
    }
    return lines.toString();
  }
}
