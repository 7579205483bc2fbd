package org.plenary.web.page;

/** The marks that stand above, below and through letters. */
final class Marks {

  // No language puts as many on one letter.
  private static final int MOST = 8;

  // Below it there are none.
  private static final char FIRST = '\u0300';

  private Marks() {}

  /** Whether a letter has more marks than any language gives it. */
  static boolean pileUp(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      marks = isMark(text.charAt(i)) ? marks + 1 : 0;
      if (marks > MOST) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMark(char letter) {
    return letter >= FIRST
        && switch (Character.getType(letter)) {
          case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
          default -> false;
        };
  }
}
