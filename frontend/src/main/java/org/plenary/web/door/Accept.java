package org.plenary.web.door;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a header Accept, or Accept-Encoding, admits. */
final class Accept {

  private static final Pattern REFUSED = Pattern.compile(";\\s*q\\s*=\\s*0(\\.0*)?\\s*(;|$)");

  private static final Pattern WEIGHT =
      Pattern.compile(";\\s*q\\s*=\\s*(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*(?:;|$)");

  private Accept() {}

  /** Whether a header, or its absence, admits this type; the nearest range decides. */
  static boolean admits(@Nullable String header, String type) {
    if (header == null || header.isBlank() || type.equals("*/*")) {
      return true;
    }
    List<String> ranges = ranges(header);
    return naming(type)
        .map(name -> ranges.stream().filter(range -> name.equals(name(range))).toList())
        .filter(fitting -> !fitting.isEmpty())
        .findFirst()
        .map(nearest -> nearest.stream().anyMatch(range -> !REFUSED.matcher(range).find()))
        .orElse(false);
  }

  /** Of types of which it admits one, that which it prefers; the first of those that are equal. */
  static String preferred(@Nullable String header, List<String> types) {
    return types.stream()
        .filter(type -> admits(header, type))
        .min(Comparator.comparingDouble(type -> -weight(header, type)))
        .orElse(types.getFirst());
  }

  /**
   * Of codings, that which a header Accept-Encoding prefers, the first of those that are equal;
   * empty where it admits none, or is absent.
   */
  static Optional<String> coding(@Nullable String header, List<String> codings) {
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    return codings.stream()
        .filter(coding -> admits(header, coding))
        .min(Comparator.comparingDouble(coding -> -weight(header, coding)));
  }

  private static double weight(@Nullable String header, String type) {
    List<String> ranges = header == null ? List.of() : ranges(header);
    return naming(type)
        .flatMap(name -> ranges.stream().filter(range -> name.equals(name(range))).limit(1))
        .findFirst()
        .map(Accept::weight)
        .orElse(1.0);
  }

  // By what a type, or a coding, may be meant, the nearest first.
  private static Stream<String> naming(String type) {
    int family = type.indexOf('/');
    return family < 0
        ? Stream.of(type, "*")
        : Stream.of(type, type.substring(0, family) + "/*", "*/*");
  }

  private static double weight(String range) {
    var said = WEIGHT.matcher(range);
    return said.find() ? Double.parseDouble(said.group(1)) : 1;
  }

  private static List<String> ranges(String header) {
    return List.of(header.toLowerCase(Locale.ROOT).split(",", -1));
  }

  private static String name(String range) {
    return range.split(";", 2)[0].strip();
  }
}
