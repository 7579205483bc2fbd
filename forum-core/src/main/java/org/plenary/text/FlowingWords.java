package org.plenary.text;

/** Words with the white space between them that a page shows, and without what it does not show. */
final class FlowingWords {

  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final char SOFT_HYPHEN = '\u00ad';
  private static final char ZERO_WIDTH_SPACE = '\u200b';

  private final StringBuilder words = new StringBuilder();

  /** Puts more behind, where it joins. */
  void add(String text) {
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (isSpace(letter) || isInvisible(letter)) {
        words.append(text, from, at);
        from = at + 1;
        if (isSpace(letter)) {
          separate();
        }
      }
    }
    words.append(text, from, text.length());
  }

  /** Puts more behind as it stands. */
  void keep(String text) {
    words.append(text);
  }

  /** What follows is another word. */
  void separate() {
    if (!words.isEmpty() && !isSpace(words.charAt(words.length() - 1))) {
      words.append(' ');
    }
  }

  private static boolean isSpace(char letter) {
    return letter == ' '
        || letter == '\n'
        || letter == '\t'
        || letter == '\r'
        || letter == '\f'
        || letter == NO_BREAK_SPACE;
  }

  private static boolean isInvisible(char letter) {
    return letter == SOFT_HYPHEN || letter == ZERO_WIDTH_SPACE;
  }

  String text() {
    return words.toString().strip();
  }
}
