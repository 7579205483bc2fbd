package org.plenary.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  private static Period period(String text) {
    return Period.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z, 2025, 2027",
    "2026-Q4, 2026-10-01T00:00:00Z, 2027-01-01T00:00:00Z, 2026-Q3, 2027-Q1",
    "2026-12, 2026-12-01T00:00:00Z, 2027-01-01T00:00:00Z, 2026-11, 2027-01"
  })
  void beginsAndEndsInUtc(String text, Instant from, Instant until, String before, String after) {
    assertThat(period(text))
        .hasToString(text)
        .returns(from, Period::begins)
        .returns(until, Period::ends)
        .returns(period(before), Period::before)
        .returns(period(after), Period::after);
  }

  @Test
  void aYearHasQuartersAndAQuarterMonths() {
    assertThat(period("2026").parts()).hasToString("[2026-Q1, 2026-Q2, 2026-Q3, 2026-Q4]");
    assertThat(period("2026-Q2").parts()).hasToString("[2026-04, 2026-05, 2026-06]");
    assertThat(period("2026-06").parts()).isEmpty();
    assertThat(period("2026-06").whole()).contains(period("2026-Q2"));
    assertThat(period("2026-Q2").whole()).contains(period("2026"));
    assertThat(period("2026").whole()).isEmpty();
    assertThat(Period.yearOf(Instant.parse("2026-12-31T23:59:59Z"))).hasToString("2026");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "26", "1999", "2026-Q5", "2026-13", "2026-1", "2026 ", "x2026"})
  void nothingElseIsOne(String text) {
    assertThat(Period.parse(text)).isEmpty();
  }
}
