package org.plenary.text;

/**
 * A piece of a text.
 *
 * @param from its first letter, from 0
 * @param to the letter behind its last; letters are code points
 */
public record Range(int from, int to) {

  public Range {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("From %d to %d there is nothing.".formatted(from, to));
    }
  }

  /** Whether the text is long enough. */
  public boolean isIn(String text) {
    return to <= text.codePointCount(0, text.length());
  }

  String of(String text) {
    int begin = text.offsetByCodePoints(0, from);
    return text.substring(begin, text.offsetByCodePoints(begin, to - from));
  }

  @Override
  public String toString() {
    return from + "-" + to;
  }
}
