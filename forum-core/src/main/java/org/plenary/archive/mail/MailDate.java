package org.plenary.archive.mail;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a mail was posted: its Date if that can be; else when it arrived, which its earliest
 * Received tells, or else the separator of the archive. A Date more than a week from its arrival is
 * wrong.
 */
final class MailDate {

  private static final Instant EARLIEST = Instant.parse("1971-01-01T00:00:00Z");
  private static final Duration FUTURE = Duration.ofDays(1);
  private static final Duration DRIFT = Duration.ofDays(7);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  // RFC 5322, 4.3; what else people wrote counts as UTC.
  private static final Map<String, Integer> ZONES =
      Map.of(
          "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7);

  private static final String TIME =
      "(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2}))?";
  private static final String ZONE =
      "(?:\\s*(?:GMT|UTC)?(?<offset>[+-]\\d{4})|\\s+\\(?(?<zone>[A-Z]{1,5})\\b)?";
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              "(?<day>\\d{1,2})[\\s-]+(?<month>[A-Za-z]{3})[a-z]*[\\s,-]+(?<year>\\d{2,4})[\\s,]+"
                  + TIME
                  + ZONE),
          Pattern.compile(
              "\\b(?<month>[A-Za-z]{3})[a-z]*+\\s++(?<day>\\d{1,2})\\s+"
                  + TIME
                  + "(?:\\s+(?<zone>[A-Z]{3,4}))?\\s+(?<year>\\d{4})(?:\\s+(?<offset>[+-]\\d{4}))?"),
          Pattern.compile(
              "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})[T\\s]"
                  + TIME
                  + "(?:\\.\\d+)?(?<offset>[+-]\\d{2}:?\\d{2})?(?<zone>Z)?"));

  private final Clock clock;

  MailDate(Clock clock) {
    this.clock = clock;
  }

  /** Null where nothing tells it. */
  @Nullable Instant of(MailHeader header, String separator) {
    Optional<Instant> sent = possible(header.raw("Date"));
    Optional<Instant> arrived = received(header).or(() -> possible(separator));
    return sent.filter(date -> arrived.filter(moment -> isApart(date, moment)).isEmpty())
        .or(() -> arrived)
        .orElse(null);
  }

  private Optional<Instant> received(MailHeader header) {
    return header.all("Received").reversed().stream()
        .flatMap(line -> possible(line.substring(line.lastIndexOf(';') + 1)).stream())
        .findFirst();
  }

  private static boolean isApart(Instant sent, Instant arrived) {
    return Duration.between(sent, arrived).abs().compareTo(DRIFT) > 0;
  }

  private Optional<Instant> possible(String text) {
    return parse(text)
        .filter(moment -> moment.isAfter(EARLIEST))
        .filter(moment -> moment.isBefore(clock.instant().plus(FUTURE)));
  }

  /** The moment in any form that mail has known; empty where there is none. */
  static Optional<Instant> parse(String text) {
    for (Pattern form : FORMS) {
      Matcher parts = form.matcher(text);
      if (parts.find()) {
        return moment(parts);
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> moment(Matcher parts) {
    try {
      var local =
          LocalDateTime.of(
              year(parts.group("year")),
              month(parts.group("month")),
              Integer.parseInt(parts.group("day")),
              Integer.parseInt(parts.group("hour")),
              Integer.parseInt(parts.group("minute")),
              second(parts.group("second")));
      return Optional.of(local.toInstant(offset(parts)));
    } catch (DateTimeException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static int year(String text) {
    int year = Integer.parseInt(text);
    return switch (text.length()) {
      case 2 -> year < 50 ? 2000 + year : 1900 + year;
      case 3 -> 1900 + year;
      default -> year;
    };
  }

  private static int month(String text) {
    int named = MONTHS.indexOf(text.toLowerCase(Locale.ROOT)) + 1;
    return named > 0 ? named : Integer.parseInt(text);
  }

  // Sixty is a leap second.
  private static int second(@Nullable String text) {
    return text == null ? 0 : Math.min(59, Integer.parseInt(text));
  }

  private static ZoneOffset offset(Matcher parts) {
    String offset = parts.group("offset");
    String zone = parts.group("zone");
    if (offset != null) {
      return offset.equals("-0000") ? ZoneOffset.UTC : ZoneOffset.of(offset);
    }
    return ZoneOffset.ofHours(zone == null ? 0 : ZONES.getOrDefault(zone, 0));
  }
}
