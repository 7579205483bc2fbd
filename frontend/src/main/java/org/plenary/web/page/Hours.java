package org.plenary.web.page;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;

/** Days and hours as a country writes them, in one zone. May be used by many threads at once. */
final class Hours {

  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final String DAY = "yMMMd";
  private static final String TIME = "yMMMdjmv";

  private final Locale written;
  private final ZoneId zone;
  private final DateTimeFormatter days;
  private final DateTimeFormatter times;
  private final DateTimeFormatter universal;
  private final DateTimeFormatter moments;

  private Hours(Locale written) {
    this.written = written;
    this.zone = UTC;
    this.days = civil(DateTimeFormatter.ofLocalizedPattern(DAY));
    this.times = civil(DateTimeFormatter.ofPattern(withOffset()));
    this.universal = civil(DateTimeFormatter.ofLocalizedPattern(TIME));
    this.moments = civil(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.LONG));
  }

  private Hours(Hours same, ZoneId zone) {
    this.written = same.written;
    this.zone = zone;
    this.days = same.days.withZone(zone);
    this.times = same.times.withZone(zone);
    this.universal = same.universal;
    this.moments = same.moments;
  }

  /** In UTC, until another zone is asked for. */
  static Hours of(Locale written) {
    return new Hours(written);
  }

  /** The same in this zone. */
  Hours in(ZoneId zone) {
    return new Hours(this, zone);
  }

  // Java's know CLDR too and, unlike ICU's, serve many threads; they keep to the civil calendar.
  private DateTimeFormatter civil(DateTimeFormatter formatter) {
    return formatter.withLocale(written).withDecimalStyle(DecimalStyle.of(written)).withZone(UTC);
  }

  // The names of zones are the same all year, or known to few; how far it is from UTC is neither.
  private String withOffset() {
    return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            TIME, IsoChronology.INSTANCE, written)
        .replace('v', 'O');
  }

  boolean isUtc() {
    return zone.normalized().equals(ZoneOffset.UTC);
  }

  String date(Instant instant) {
    return days.format(instant);
  }

  String date(LocalDate day) {
    return days.format(day);
  }

  String time(Instant instant) {
    return isUtc() ? utc(instant) : inOwnDigits(times.format(instant));
  }

  // Java writes how far it is from UTC in the digits of English, whatever stands beside it.
  private String inOwnDigits(String text) {
    char zero = times.getDecimalStyle().getZeroDigit();
    return text.chars()
        .map(letter -> letter >= '0' && letter <= '9' ? zero + letter - '0' : letter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  String utc(Instant instant) {
    return universal.format(instant);
  }

  String moment(Instant instant) {
    return moments.format(instant);
  }

  /** The place after which the zone is called, as people know it. */
  String place() {
    String known = Objects.requireNonNullElse(TimeZone.getCanonicalID(zone.getId()), "");
    return Objects.requireNonNullElse(
        TimeZoneNames.getInstance(written).getExemplarLocationName(known), zone.getId());
  }
}
