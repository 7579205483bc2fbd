package org.plenary.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.transparency.Measure;
import org.plenary.transparency.Period;
import org.plenary.transparency.Tally;
import org.plenary.transparency.TransparencyReport;

/**
 * A transparency report, as a page shows it.
 *
 * @param address where it is
 */
public record TransparencyView(TransparencyReport report, String address, Instant now) {

  /** Numbers under a title. */
  public record Section(String title, List<Line> lines) {

    public Section {
      lines = List.copyOf(lines);
    }
  }

  /** A number and what it is of. */
  public record Line(String name, String number) {}

  /** Another time of which there is a report. */
  public record Way(String name, String address) {}

  /** Whether nothing was done in this time. */
  public boolean isEmpty() {
    return report.tallies().stream().allMatch(tally -> tally.count() == 0);
  }

  /** What was counted of everything. */
  public List<Line> totals(Texts texts) {
    return report.tallies().stream()
        .filter(tally -> tally.of().isEmpty())
        .sorted((one, other) -> one.measure().compareTo(other.measure()))
        .map(tally -> new Line(title(texts, tally.measure()), texts.number(tally.count())))
        .toList();
  }

  /** Its parts, and the times that it took. */
  public List<Section> sections(Texts texts) {
    return Stream.of(Measure.values())
        .map(measure -> new Section(title(texts, measure), parts(texts, measure)))
        .filter(section -> !section.lines().isEmpty())
        .toList();
  }

  private static String title(Texts texts, Measure measure) {
    return texts.text("transparency.measure." + measure.sqlName());
  }

  private List<Line> parts(Texts texts, Measure measure) {
    return report.of(measure).stream()
        .filter(tally -> !tally.of().isEmpty())
        .map(tally -> new Line(name(texts, tally), number(texts, tally)))
        .toList();
  }

  private static String name(Texts texts, Tally tally) {
    return switch (tally.measure()) {
      case ACTIONS_BY_KIND -> texts.text("record.did." + tally.of());
      case APPEALS_BY_OUTCOME -> texts.text("record.did.appeal." + tally.of());
      case REPORTS_BY_LANGUAGE, ACTIONS_BY_LANGUAGE -> texts.nameOf(tally.of());
      case REPORTS_BY_RULE, ACTIONS_BY_RULE -> rule(texts, tally.of());
      case REPORTS_BY_CONCERN -> texts.text("concern." + tally.of());
      default -> texts.text("transparency.of." + tally.of());
    };
  }

  // Of a closed forum the chapter is told.
  private static String rule(Texts texts, String cited) {
    int end = cited.indexOf(' ');
    return end < 0
        ? texts.text("transparency.rule.closed", cited.substring(0, cited.indexOf('/')))
        : texts.text(
            "transparency.rule",
            cited.substring(0, end),
            texts.numeral(Long.parseLong(cited.substring(end + 1))));
  }

  // Begun hours: nobody is told that nothing took any time.
  private static String number(Texts texts, Tally tally) {
    return tally.measure().isTime()
        ? texts.text("transparency.hours", hours(tally.count()))
        : texts.number(tally.count());
  }

  private static long hours(long seconds) {
    return Duration.ofSeconds(seconds).plusHours(1).minusSeconds(1).toHours();
  }

  public String name(Texts texts) {
    return name(texts, report.period());
  }

  private static String name(Texts texts, Period period) {
    String year = texts.numeral(period.first().getYear());
    long month = period.first().getMonthValue();
    return switch (period.months()) {
      case 1 -> texts.text("transparency.month", texts.numeral(month), year);
      case 3 -> texts.text("transparency.quarter", texts.numeral(month / 3 + 1), year);
      default -> year;
    };
  }

  /** The time before, what it is part of, its parts, and the time after, as far as they began. */
  public List<Way> ways(Texts texts) {
    Period period = report.period();
    return Stream.of(
            Stream.of(period.before()),
            period.whole().stream(),
            period.parts().stream(),
            Stream.of(period.after()))
        .flatMap(periods -> periods)
        .filter(one -> !one.begins().isAfter(now))
        .map(one -> new Way(name(texts, one), address + "?period=" + one))
        .toList();
  }

  /** Where the same is a table. */
  public String table() {
    return address + ".csv?period=" + report.period();
  }

  public Optional<String> chapter() {
    return report.chapter();
  }
}
