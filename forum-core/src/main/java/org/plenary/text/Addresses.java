package org.plenary.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides mail addresses in text: {@code jane@example.org} becomes {@code jane@…}, and so does {@code
 * <jane at example.org>}, but in brackets only, since 'meet at example.org' is prose. What names no
 * person stays: see {@link WebAddresses}, and {@code git@host:path}. Thread-safe, linear.
 */
public final class Addresses {

  static final String LOCAL = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]";
  private static final String DOMAIN = "[\\p{L}\\p{N}]++(?:-++[\\p{L}\\p{N}]++)*+";
  static final String HOST = DOMAIN + "(?:\\." + DOMAIN + "){1,8}+";

  private static final Pattern AT_SIGN = Pattern.compile("(@|%40|--at--)" + HOST);
  private static final String AT = " (?:at|AT|\\(at\\)|\\[at\\]) ";
  private static final Pattern BRACKETED =
      Pattern.compile("((?:[<(\\[]|&lt;)" + LOCAL + "{1,64}+)" + AT + HOST + "(?=[>)\\]]|&gt;)");
  private static final Pattern SPELLED_OUT =
      Pattern.compile("(" + LOCAL + "{1,64}+)" + AT + "(?![\\d.]++(?![\\p{L}-]))" + HOST);
  private static final Pattern LOCAL_CHARACTER = Pattern.compile(LOCAL);

  private final Pattern spelled;

  public Addresses() {
    this(BRACKETED);
  }

  private Addresses(Pattern spelled) {
    this.spelled = spelled;
  }

  /** For text of an archive that spelled every address out: without brackets, too. */
  public static Addresses spelledOut() {
    return new Addresses(SPELLED_OUT);
  }

  /** The same text with the host of every mail address replaced by an ellipsis. */
  public String mask(String text) {
    String visible = mayHaveSign(text) ? maskAtSigns(text) : text;
    return maySpell(visible) ? spelled.matcher(visible).replaceAll("$1@…") : visible;
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

  private static boolean mayHaveSign(String text) {
    return text.indexOf('@') >= 0 || text.contains("%40") || text.contains("--at--");
  }

  private static boolean maySpell(String text) {
    return text.contains("at ")
        || text.contains("AT ")
        || text.contains("at) ")
        || text.contains("at] ");
  }

  private static String maskAtSigns(String text) {
    Matcher address = AT_SIGN.matcher(text);
    StringBuilder masked = new StringBuilder(text.length());
    while (address.find()) {
      boolean hide =
          hasLocalPart(text, address.start())
              && !isRepository(text, address)
              && !WebAddresses.names(text, address.start());
      String shown = hide ? address.group(1) + "…" : address.group();
      address.appendReplacement(masked, Matcher.quoteReplacement(shown));
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
}
