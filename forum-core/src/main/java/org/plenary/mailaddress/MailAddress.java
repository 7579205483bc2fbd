package org.plenary.mailaddress;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address of mail (RFC 5321), with its domain in the letters of the DNS.
 *
 * @param local as it was given: only its own host knows whether case and signs matter
 * @param domain in small letters, internationalised ones as {@code xn--}
 */
public record MailAddress(String local, String domain) {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final String ATOM = "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~\\-]+";

  // What mail servers and their clients make something else of when they quote it is in none.
  private static final Pattern LOCAL =
      Pattern.compile("%1$s(?:\\.%1$s)*|\"[!#-'*+\\--;=?-\\[\\]-~]+\"".formatted(ATOM));
  private static final Pattern QUOTED = Pattern.compile("^\"|\"$");
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

  // No address of IP ends like that.
  private static final String LAST = "[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9]";
  private static final Pattern DOMAIN = Pattern.compile("(?:%s\\.)+(?:%s)".formatted(LABEL, LAST));
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  /** Empty for what is none, or cannot be reached from everywhere. */
  public static Optional<MailAddress> parse(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1 || text.length() > LONGEST || UNSEEN.matcher(text).find()) {
      return Optional.empty();
    }
    String local = text.substring(0, at);
    return ascii(text.substring(at + 1))
        .map(domain -> new MailAddress(local, domain))
        .filter(MailAddress::isWhole);
  }

  private static Optional<String> ascii(String domain) {
    try {
      return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private boolean isWhole() {
    return local.length() <= LONGEST_LOCAL
        && text().length() <= LONGEST
        && LOCAL.matcher(local).matches()
        && DOMAIN.matcher(domain).matches();
  }

  /** As it stands in an envelope. */
  public String text() {
    return local + "@" + domain;
  }

  /** The same for all spellings that lead to one box, as nearly all hosts have it. */
  public String box() {
    return QUOTED.matcher(local).replaceAll("").toLowerCase(Locale.ROOT) + "@" + domain;
  }

  /** Never shows it. */
  @Override
  public String toString() {
    return "an address";
  }
}
