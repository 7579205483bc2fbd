package org.plenary.web.door;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header Content-Disposition (RFC 6266): what a file is called, and whether it is shown. */
public final class Disposition {

  private static final Pattern EXTENDED =
      Pattern.compile("(?i);\\s*filename\\*\\s*=\\s*UTF-8''([^;\\s]*)");
  private static final Pattern QUOTED =
      Pattern.compile("(?i);\\s*filename\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");
  private static final Pattern BARE = Pattern.compile("(?i);\\s*filename\\s*=\\s*([^;\\s\"]+)");

  private Disposition() {}

  /** The name that a header gives; empty without one that can be read. */
  static Optional<String> name(String header) {
    return found(EXTENDED, header)
        .flatMap(Disposition::decoded)
        .or(() -> found(QUOTED, header).map(name -> name.replaceAll("\\\\(.)", "$1")))
        .or(() -> found(BARE, header));
  }

  private static Optional<String> found(Pattern form, String header) {
    Matcher matcher = form.matcher(header);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<String> decoded(String name) {
    try {
      return Optional.of(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /**
   * The header that gives this name.
   *
   * @param inline whether browsers show it rather than keep it
   */
  public static String of(boolean inline, String name) {
    String encoded =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "%s; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(
            inline ? "inline" : "attachment", name.replaceAll("[^ -~]|[\"\\\\%]", "_"), encoded);
  }
}
