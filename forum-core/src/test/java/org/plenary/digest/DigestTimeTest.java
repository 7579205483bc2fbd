package org.plenary.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.letter.MailWay;

class DigestTimeTest {

  private static final DigestTime SEVEN = new DigestTime(LocalTime.of(7, 0));

  @ParameterizedTest
  @CsvSource({
    // Summer begins on 29 March, and ends on 25 October: a day is 23 or 25 hours long.
    "Europe/Amsterdam,  2026-03-28T06:00:00Z, 2026-03-29T05:00:00Z",
    "Europe/Amsterdam,  2026-03-29T05:00:00Z, 2026-03-30T05:00:00Z",
    "Europe/Amsterdam,  2026-10-24T05:00:00Z, 2026-10-25T06:00:00Z",
    "Europe/Amsterdam,  2026-10-25T06:00:00Z, 2026-10-26T06:00:00Z",
    "Europe/Amsterdam,  2026-06-01T04:59:59Z, 2026-06-01T05:00:00Z",
    // Five hours and three quarters before us.
    "Asia/Kathmandu,    2026-06-01T01:14:59Z, 2026-06-01T01:15:00Z",
    "Asia/Kathmandu,    2026-06-01T01:15:00Z, 2026-06-02T01:15:00Z",
    // On the other side of the date line, and the day that it left out in 2011.
    "Pacific/Apia,      2026-06-01T17:59:00Z, 2026-06-01T18:00:00Z",
    "Pacific/Apia,      2026-06-01T18:00:00Z, 2026-06-02T18:00:00Z",
    "Pacific/Apia,      2011-12-29T17:00:00Z, 2011-12-30T17:00:00Z",
    "Pacific/Pago_Pago, 2026-06-01T17:59:00Z, 2026-06-01T18:00:00Z",
  })
  void isSevenWhereTheReaderLives(String zone, Instant after, Instant next) {
    assertThat(SEVEN.next(MailWay.DAILY, ZoneId.of(zone), after)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam, 2026-03-23T06:00:00Z, 2026-03-30T05:00:00Z",
    "Europe/Amsterdam, 2026-10-19T05:00:00Z, 2026-10-26T06:00:00Z",
    // It is still Sunday in London.
    "Pacific/Apia,     2026-06-07T12:00:00Z, 2026-06-07T18:00:00Z",
    "Asia/Kathmandu,   2026-06-07T12:00:00Z, 2026-06-08T01:15:00Z",
  })
  void ofTheWeekIsOnMondays(String zone, Instant after, Instant next) {
    assertThat(SEVEN.next(MailWay.WEEKLY, ZoneId.of(zone), after)).isEqualTo(next);
  }

  @Test
  void anHourThatAClockLeavesOutComesLaterAndOneThatItStrikesTwiceOnce() {
    var half = new DigestTime(LocalTime.of(2, 30));
    ZoneId zone = ZoneId.of("Europe/Amsterdam");
    Instant left = half.next(MailWay.DAILY, zone, Instant.parse("2026-03-28T12:00:00Z"));
    assertThat(left).isEqualTo("2026-03-29T01:30:00Z");
    Instant first = half.next(MailWay.DAILY, zone, Instant.parse("2026-10-24T12:00:00Z"));
    assertThat(first).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(half.next(MailWay.DAILY, zone, first)).isEqualTo("2026-10-26T01:30:00Z");
  }
}
