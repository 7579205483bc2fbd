package org.plenary.finding;

import java.text.BreakIterator;
import java.util.Locale;

/** Places where a text can be cut: behind or before a space, else between whole letters. */
final class Cut {

  private Cut() {}

  /** The first such place at or behind this one, and before the limit. */
  static int behindSpace(String text, int place, int limit) {
    int space = text.indexOf(' ', Math.max(0, place - 1));
    return space >= 0 && space < limit ? space + 1 : betweenLetters(text, place);
  }

  /** The last such place at or before this one, and behind the limit. */
  static int beforeSpace(String text, int limit, int place) {
    if (place >= text.length()) {
      return text.length();
    }
    int space = text.lastIndexOf(' ', place);
    return space > limit + (place - limit) / 2 ? space : betweenLetters(text, place);
  }

  // Emoji, Hangul and accents may be made of several characters that belong together.
  private static int betweenLetters(String text, int place) {
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(text);
    return letters.isBoundary(place) ? place : letters.preceding(place);
  }
}
