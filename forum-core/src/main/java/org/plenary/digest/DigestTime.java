package org.plenary.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.plenary.letter.MailWay;

/**
 * When digests come, by the clock where their reader lives.
 *
 * @param hour of the day; one that a clock leaves out comes an hour later, of one that it strikes
 *     twice the first counts
 */
public record DigestTime(LocalTime hour) {

  /** The next after a moment. */
  public Instant next(MailWay way, ZoneId zone, Instant after) {
    LocalDate today = after.atZone(zone).toLocalDate();
    return today
        .datesUntil(today.plusWeeks(2))
        .filter(day -> way != MailWay.WEEKLY || day.getDayOfWeek() == DayOfWeek.MONDAY)
        .map(day -> day.atTime(hour).atZone(zone).toInstant())
        .filter(moment -> moment.isAfter(after))
        .findFirst()
        .orElseThrow();
  }
}
