package org.plenary.text;

/**
 * Text without the characters that break a page: controls and lone surrogates become U+FFFD, line
 * ends become {@code \n}, and bidi embeddings, overrides and isolates go, because one that is left
 * open would turn the text around it; direction comes from {@code dir} on each block instead.
 */
public final class CleanText {

  private CleanText() {}

  public static String of(String text) {
    int first = firstUnclean(text);
    return first < 0 ? text : cleaned(text, first);
  }

  private static int firstUnclean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' ? c != '\n' && c != '\t' : c >= 0x7f && isUnclean(c)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isUnclean(char c) {
    return c <= 0x9f || isBidiControl(c) || Character.isSurrogate(c) || c >= 0xfffe;
  }

  private static String cleaned(String text, int from) {
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); ) {
      int c = text.codePointAt(i);
      int length = Character.charCount(c);
      if (c == '\r') {
        clean.append(followedByLineFeed(text, i) ? "" : "\n");
      } else if (!isBidiControl(c)) {
        clean.appendCodePoint(shown(c));
      }
      i += length;
    }
    return clean.toString();
  }

  private static boolean followedByLineFeed(String text, int at) {
    return at + 1 < text.length() && text.charAt(at + 1) == '\n';
  }

  private static int shown(int c) {
    if (c == '\n' || c == '\t') {
      return c;
    }
    if (c == '\f' || c == 0x0b || c == 0x85) {
      return ' ';
    }
    boolean broken = Character.isISOControl(c) || (c >= 0xd800 && c <= 0xdfff) || isNonCharacter(c);
    return broken ? 0xfffd : c;
  }

  private static boolean isNonCharacter(int c) {
    return (c & 0xfffe) == 0xfffe;
  }

  private static boolean isBidiControl(int c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }
}
