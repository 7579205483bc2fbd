package org.plenary.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Where people come back to, such as after signing in: a page of this forum, never elsewhere. */
public final class ReturnAddress {

  /** How many characters one may have; more than any address that a server takes as it is set. */
  public static final int LONGEST = 20_000;

  private static final String HOME = "/";
  private static final int ASCII = 0x80;

  private ReturnAddress() {}

  /**
   * The address, or the front page for anything that could lead a browser elsewhere. Letters beyond
   * ASCII may stand in it as they are.
   */
  public static String of(String wanted) {
    return of(wanted, LONGEST);
  }

  /** The same, or the front page for one that has more characters than these. */
  public static String of(String wanted, int longest) {
    String address = wanted.length() <= longest ? ascii(wanted) : HOME;
    return address.length() <= longest && isHere(address) ? address : HOME;
  }

  private static String ascii(String wanted) {
    return wanted
        .codePoints()
        .mapToObj(Character::toString)
        .map(letter -> letter.codePointAt(0) < ASCII ? letter : encoded(letter))
        .collect(Collectors.joining());
  }

  private static String encoded(String letter) {
    return URLEncoder.encode(letter, StandardCharsets.UTF_8);
  }

  private static boolean isHere(String wanted) {
    return wanted.startsWith("/")
        && !wanted.startsWith("//")
        && wanted.indexOf('\\') < 0
        && wanted.chars().noneMatch(Character::isISOControl)
        && isPath(wanted)
        && !wanted.startsWith("/sign-");
  }

  private static boolean isPath(String wanted) {
    try {
      var address = new URI(wanted);
      return address.getScheme() == null && address.getRawAuthority() == null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
