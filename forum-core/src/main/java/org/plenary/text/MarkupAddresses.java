package org.plenary.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mail addresses as markup writes them: each character may be a reference, and elements may stand
 * around the sign, {@code <span>jane</span>@example.org}.
 */
final class MarkupAddresses {

  private static final Pattern REFERENCE =
      Pattern.compile(
          "&(?:#[xX]0{0,5}(?<hex>[0-9a-fA-F]{2})(?![0-9a-fA-F]);?"
              + "|#0{0,5}(?<decimal>\\d{2,3})(?!\\d);?"
              + "|(?<sign>commat);"
              + "|(?<stop>period);)");
  private static final String ELEMENTS = "((?:<[^<>]*+>)*+)";
  private static final Pattern AT_SIGN =
      Pattern.compile(
          "(?<="
              + Addresses.LOCAL
              + ")"
              + ELEMENTS
              + "@"
              + ELEMENTS
              + "(?:"
              + Addresses.HOST
              + ")");

  private MarkupAddresses() {}

  /** With the characters themselves in place of references to what addresses are made of. */
  static String resolved(String markup) {
    return markup.contains("&")
        ? REFERENCE.matcher(markup).replaceAll(MarkupAddresses::character)
        : markup;
  }

  private static String character(MatchResult reference) {
    int code = code(reference);
    boolean inAddresses =
        code < 0x80 && (Character.isLetterOrDigit(code) || "@._%+-".indexOf(code) >= 0);
    return Matcher.quoteReplacement(inAddresses ? Character.toString(code) : reference.group());
  }

  private static int code(MatchResult reference) {
    if (reference.group("hex") != null) {
      return Integer.parseInt(reference.group("hex"), 16);
    }
    if (reference.group("decimal") != null) {
      return Integer.parseInt(reference.group("decimal"));
    }
    return reference.group("sign") != null ? '@' : '.';
  }

  /** With the host hidden where an element parts it from its name. */
  static String joined(String html) {
    return AT_SIGN.matcher(html).replaceAll(MarkupAddresses::hidden);
  }

  private static String hidden(MatchResult address) {
    boolean parted = !address.group(1).isEmpty() || !address.group(2).isEmpty();
    return Matcher.quoteReplacement(
        parted ? address.group(1) + "@…" + address.group(2) : address.group());
  }
}
