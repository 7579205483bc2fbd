package org.plenary.web.door;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a header Accept admits. */
final class Accept {

  private static final Pattern REFUSED = Pattern.compile(";\\s*q\\s*=\\s*0(\\.0*)?\\s*(;|$)");

  private Accept() {}

  /** Whether a header, or its absence, admits this type; the nearest range decides. */
  static boolean admits(@Nullable String header, String type) {
    if (header == null || header.isBlank() || type.equals("*/*")) {
      return true;
    }
    List<String> ranges = List.of(header.toLowerCase(Locale.ROOT).split(",", -1));
    String family = type.substring(0, type.indexOf('/')) + "/*";
    return Stream.of(type, family, "*/*")
        .map(name -> ranges.stream().filter(range -> name.equals(name(range))).toList())
        .filter(fitting -> !fitting.isEmpty())
        .findFirst()
        .map(nearest -> nearest.stream().anyMatch(range -> !REFUSED.matcher(range).find()))
        .orElse(false);
  }

  private static String name(String range) {
    return range.split(";", 2)[0].strip();
  }
}
