package org.plenary.question;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Days, months and years as people write them: {@code 2025}, {@code 2025-03}, {@code 2025-03-09}.
 */
record Days(ZoneId zone) {

  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

  /** When it begins there; empty for what is none. */
  Optional<Instant> beginning(String text) {
    var parts = FORM.matcher(text);
    return parts.matches()
        ? date(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)))
        : Optional.empty();
  }

  private static int number(String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  private Optional<Instant> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day).atStartOfDay(zone).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
