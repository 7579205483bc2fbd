package org.plenary.session;

import java.net.URI;
import java.net.URISyntaxException;

/** Where people come back to, such as after signing in: a page of this forum, never elsewhere. */
public final class ReturnAddress {

  private static final int LONGEST = 1000;
  private static final String HOME = "/";

  private ReturnAddress() {}

  /** The address, or the front page for anything that could lead a browser elsewhere. */
  public static String of(String wanted) {
    return isHere(wanted) ? wanted : HOME;
  }

  private static boolean isHere(String wanted) {
    return wanted.length() <= LONGEST
        && wanted.startsWith("/")
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
