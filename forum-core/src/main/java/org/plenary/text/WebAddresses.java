package org.plenary.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells an at sign that helps to name a place or a message, {@code
 * https://lists.example/policy@example.org/} or {@code mid:}, from one that names a person, as
 * behind {@code ?email=} or among a list's {@code /options/} of its members.
 */
final class WebAddresses {

  private static final int FARTHEST = 2000;
  private static final Pattern OF_MESSAGE =
      Pattern.compile("(?i)(?:i|id|mid|msg_?id|message[-_]?id)=.*");

  private WebAddresses() {}

  /**
   * Looks no farther back than the beginning of the word, so that no text costs more than linear.
   */
  static boolean names(String text, int at) {
    String before = wordBefore(text, at);
    return before.startsWith("mid:") || (before.contains("://") && !isPersonal(before));
  }

  private static String wordBefore(String text, int at) {
    int start = at;
    while (start > 0 && at - start < FARTHEST && !isBoundary(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, at);
  }

  private static boolean isBoundary(char c) {
    return Character.isWhitespace(c) || c == '<' || c == '>' || c == '"';
  }

  private static boolean isPersonal(String url) {
    return url.toLowerCase(Locale.ROOT).contains("/options/")
        || (url.indexOf('?') >= 0 && !OF_MESSAGE.matcher(lastParameter(url)).matches());
  }

  private static String lastParameter(String url) {
    int start =
        Math.max(url.lastIndexOf('?'), Math.max(url.lastIndexOf('&'), url.lastIndexOf(';')));
    return url.substring(start + 1);
  }
}
