package org.plenary.embedding;

import java.util.regex.Pattern;

/**
 * Where a page is from, as browsers say it: {@code https://chapter.example}, with a port where it
 * is not the usual one. Letters are small, and the protocol is HTTPS, but for pages of one's own
 * machine.
 */
final class Origin {

  private static final int LONGEST_NAME = 253;
  private static final int HIGHEST_PORT = 65_535;

  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final String OWN = "localhost|127(?:\\.[0-9]{1,3}){3}";
  private static final Pattern FORM =
      Pattern.compile(
          "(?:https://(?<name>"
              + LABEL
              + "(?:\\."
              + LABEL
              + ")*)|http://(?:"
              + OWN
              + "))(?::(?<port>[1-9][0-9]{0,4}))?");

  private Origin() {}

  /** Whether a browser can say that of a page. */
  static boolean isOne(String text) {
    var parts = FORM.matcher(text);
    return parts.matches()
        && (parts.group("name") == null || parts.group("name").length() <= LONGEST_NAME)
        && (parts.group("port") == null || isPort(text, Integer.parseInt(parts.group("port"))));
  }

  // Nobody says the usual port.
  private static boolean isPort(String text, int port) {
    return port <= HIGHEST_PORT && port != (text.startsWith("https:") ? 443 : 80);
  }
}
