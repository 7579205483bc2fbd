package org.plenary.transparency;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A year, quarter or month of the calendar in UTC, written as {@code 2026}, {@code 2026-Q4} or
 * {@code 2026-11}.
 *
 * @param months how many it has: 12, 3 or 1
 */
public record Period(YearMonth first, int months) {

  private static final int YEAR = 12;
  private static final int QUARTER = 3;
  private static final Pattern FORM =
      Pattern.compile("(20[0-9]{2})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?");

  /** The year of a moment. */
  public static Period yearOf(Instant moment) {
    return new Period(YearMonth.of(moment.atOffset(ZoneOffset.UTC).getYear(), 1), YEAR);
  }

  /** Empty for what is no period of this century. */
  public static Optional<Period> parse(String text) {
    return FORM.matcher(text)
        .results()
        .filter(found -> found.group().equals(text))
        .findFirst()
        .map(Period::of);
  }

  private static Period of(MatchResult found) {
    int year = Integer.parseInt(found.group(1));
    Optional<Integer> quarter = Optional.ofNullable(found.group(2)).map(Integer::valueOf);
    Optional<Integer> month = Optional.ofNullable(found.group(3)).map(Integer::valueOf);
    return month
        .map(number -> new Period(YearMonth.of(year, number), 1))
        .or(() -> quarter.map(number -> quarter(year, number)))
        .orElseGet(() -> new Period(YearMonth.of(year, 1), YEAR));
  }

  private static Period quarter(int year, int number) {
    return new Period(YearMonth.of(year, (number - 1) * QUARTER + 1), QUARTER);
  }

  public Instant begins() {
    return first.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The first moment after it. */
  public Instant ends() {
    return after().begins();
  }

  public Period before() {
    return new Period(first.minusMonths(months), months);
  }

  public Period after() {
    return new Period(first.plusMonths(months), months);
  }

  /** What it consists of: quarters, months, or nothing. */
  public List<Period> parts() {
    int size = months == YEAR ? QUARTER : 1;
    return months == 1
        ? List.of()
        : IntStream.range(0, months / size)
            .mapToObj(part -> new Period(first.plusMonths((long) part * size), size))
            .toList();
  }

  /** What it is a part of; empty for a year. */
  public Optional<Period> whole() {
    return switch (months) {
      case 1 -> Optional.of(quarter(first.getYear(), number()));
      case QUARTER -> Optional.of(new Period(YearMonth.of(first.getYear(), 1), YEAR));
      default -> Optional.empty();
    };
  }

  private int number() {
    return (first.getMonthValue() - 1) / QUARTER + 1;
  }

  @Override
  public String toString() {
    return switch (months) {
      case 1 -> first.toString();
      case QUARTER -> first.getYear() + "-Q" + number();
      default -> Integer.toString(first.getYear());
    };
  }
}
