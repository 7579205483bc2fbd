package org.plenary.web.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The header of RFC 7239, as far as it tells from where a request came. */
final class Forwarded {

  private static final String FOR = "for=";

  private Forwarded() {}

  /** What each proxy names as the one who asked it; empty where it names nobody. */
  static List<String> senders(String line) {
    return split(line, ',').stream().map(Forwarded::sender).toList();
  }

  private static String sender(String element) {
    return split(element, ';').stream()
        .map(String::strip)
        .filter(pair -> pair.toLowerCase(Locale.ROOT).startsWith(FOR))
        .findFirst()
        .map(pair -> unquoted(pair.substring(FOR.length()).strip()))
        .orElse("");
  }

  private static String unquoted(String value) {
    return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  // What is quoted may hold a separator. Read from the end, for that is what the nearest proxy
  // wrote:
  // a quote that a stranger opened before it reaches into nothing.
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int end = text.length();
    for (int i = text.length() - 1; i >= 0; i--) {
      char letter = text.charAt(i);
      quoted ^= letter == '"';
      if (letter == separator && !quoted) {
        parts.add(text.substring(i + 1, end));
        end = i;
      }
    }
    parts.add(text.substring(0, end));
    return parts.reversed();
  }
}
