package org.plenary.question;

import org.jspecify.annotations.Nullable;

/**
 * A word, a phrase, or the value of an operator.
 *
 * @param operator whose value it is
 * @param quoted whether it stood between quotation marks
 */
record Item(
    boolean negated, @Nullable Operator operator, String text, boolean quoted, Place place) {

  private static final String OR = "OR";

  /** Whether it stands between alternatives. */
  boolean isOr() {
    return !negated && operator == null && !quoted && text.equals(OR);
  }

  /** Whether there is anything in it to look for. */
  boolean hasWords() {
    return text.codePoints().anyMatch(Item::isOfWord);
  }

  private static boolean isOfWord(int c) {
    return Character.isLetterOrDigit(c) || Character.isEmojiPresentation(c);
  }
}
