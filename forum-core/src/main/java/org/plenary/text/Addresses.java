package org.plenary.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides mail addresses in text: {@code jane@example.org} becomes {@code jane@…}, and so does {@code
 * <jane at example.org>}, but in brackets only, since 'meet at example.org' is prose. Web
 * addresses, Message-IDs behind {@code mid:} and {@code git@host:path} stay. Thread-safe, linear.
 */
public final class Addresses {

  static final String LOCAL = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]";
  private static final String DOMAIN = "[\\p{L}\\p{N}]++(?:-++[\\p{L}\\p{N}]++)*+";
  static final String HOST = DOMAIN + "(?:\\." + DOMAIN + "){1,8}+";

  private static final Pattern AT_SIGN = Pattern.compile("@" + HOST);
  private static final Pattern SPELLED =
      Pattern.compile(
          "((?:[<(\\[]|&lt;)"
              + LOCAL
              + "{1,64}+) (?:at|AT|\\(at\\)|\\[at\\]) "
              + HOST
              + "(?=[>)\\]]|&gt;)");
  private static final Pattern LOCAL_CHARACTER = Pattern.compile(LOCAL);

  /** The same text with the host of every mail address replaced by an ellipsis. */
  public String mask(String text) {
    String visible = text.indexOf('@') < 0 ? text : maskAtSigns(text);
    return maySpell(visible) ? SPELLED.matcher(visible).replaceAll("$1@…") : visible;
  }

  /** The same source of a post, in which a reader finds no more addresses than in the post. */
  public String mask(Format format, String source) {
    return mask(
        switch (format) {
          case PLAIN -> source;
          case MARKDOWN -> MarkupAddresses.resolved(source);
          case HTML -> MarkupAddresses.joined(MarkupAddresses.resolved(source));
        });
  }

  private static boolean maySpell(String text) {
    return text.contains("at ")
        || text.contains("AT ")
        || text.contains("at) ")
        || text.contains("at] ");
  }

  private static String maskAtSigns(String text) {
    boolean urls = text.contains("://") || text.contains("mid:");
    Matcher address = AT_SIGN.matcher(text);
    StringBuilder masked = new StringBuilder(text.length());
    while (address.find()) {
      boolean hide =
          hasLocalPart(text, address.start())
              && !isRepository(text, address)
              && !(urls && isInUrl(text, address.start()));
      address.appendReplacement(masked, hide ? "@…" : Matcher.quoteReplacement(address.group()));
    }
    return address.appendTail(masked).toString();
  }

  private static boolean hasLocalPart(String text, int at) {
    return at > 0
        && (text.charAt(at - 1) == '"'
            || text.charAt(at - 1) == '\\'
            || LOCAL_CHARACTER.matcher(text.substring(at - 1, at)).matches());
  }

  private static boolean isRepository(String text, Matcher address) {
    return text.startsWith("git", address.start() - 3) && text.startsWith(":", address.end());
  }

  /** Looks back over the word at most 2,000 characters, so that no text costs more than linear. */
  private static boolean isInUrl(String text, int at) {
    int start = at;
    while (start > 0 && at - start < 2000 && !isBoundary(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, at);
    return word.contains("://") || word.startsWith("mid:");
  }

  private static boolean isBoundary(char c) {
    return Character.isWhitespace(c) || c == '<' || c == '>' || c == '"';
  }
}
