package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.transparency.Measure;
import org.plenary.transparency.Period;
import org.plenary.transparency.Tally;
import org.plenary.transparency.TransparencyReport;
import org.plenary.transparency.TransparencyService;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.page.RecordLinks;
import org.plenary.web.page.TransparencyQuery;

/** What moderation did in numbers, for programs and spreadsheets. */
public final class TransparencyApi {

  private static final List<String> COLUMNS =
      List.of("period", "chapter", "measure", "of", "count");

  private final TransparencyService service;
  private final Clock clock;

  public TransparencyApi(TransparencyService service, Clock clock) {
    this.service = service;
    this.clock = clock;
  }

  public List<Route> routes() {
    return List.of(Route.api("api-transparency", "/transparency", this::report));
  }

  /** The same as tables. */
  public List<Route> downloads() {
    String table = RecordLinks.TRANSPARENCY + ".csv";
    return List.of(
        Route.download("transparency-csv", table, this::table),
        Route.download("chapter-transparency-csv", "/c/:chapter" + table, this::chapterTable));
  }

  private Future<Answer> report(Request request) {
    Query query = request.query("chapter", "period");
    Period period = TransparencyQuery.period(query, clock);
    return query
        .text("chapter")
        .map(chapter -> service.getReport(chapter, period))
        .orElseGet(() -> service.getReport(period))
        .map(report -> Json.answer(json(report)));
  }

  private Future<Answer> table(Request request) {
    Period period = TransparencyQuery.period(request.query("period"), clock);
    return service.getReport(period).map(TransparencyApi::table);
  }

  private Future<Answer> chapterTable(Request request) {
    Period period = TransparencyQuery.period(request.query("period"), clock);
    return service.getReport(request.path("chapter"), period).map(TransparencyApi::table);
  }

  private static Answer table(TransparencyReport report) {
    Buffer table = CsvRow.of(COLUMNS);
    report.tallies().forEach(tally -> table.appendBuffer(row(report, tally)));
    return Answer.csv("transparency-" + report.period() + ".csv", table);
  }

  private static Buffer row(TransparencyReport report, Tally tally) {
    return CsvRow.of(
        List.of(
            report.period().toString(),
            report.chapter().orElse(""),
            word(tally.measure()),
            tally.of(),
            Long.toString(tally.count())));
  }

  private static String word(Measure measure) {
    return Json.word(measure);
  }

  /** What programs are told; clients depend on every name. */
  private record ReportJson(
      String period,
      String from,
      String until,
      @Nullable String chapter,
      List<TallyJson> tallies) {}

  private record TallyJson(String measure, String of, long count) {}

  private static ReportJson json(TransparencyReport report) {
    Period period = report.period();
    return new ReportJson(
        period.toString(),
        Json.time(period.begins()),
        Json.time(period.ends()),
        report.chapter().orElse(null),
        report.tallies().stream()
            .map(tally -> new TallyJson(word(tally.measure()), tally.of(), tally.count()))
            .toList());
  }
}
