package org.plenary.report;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.plenary.casework.CaseId;
import org.plenary.casework.Concern;
import org.plenary.casework.Outcome;
import org.plenary.chapter.ChapterId;
import org.plenary.inbox.Settled;
import org.plenary.member.MemberId;
import org.plenary.moderation.Citation;
import org.plenary.page.PageRequest;

final class ReportQueries {

  // A reporter is judged by the last of what they reported in that chapter.
  private static final String INSERT =
      """
      insert into report (case_id, chapter_id, concern, code_id, rule, sentence, language, reporter_id,
        sealed_address, receipt_digest, trusted)
      select $1, $2, $3::text::report_concern, $4, $5, $6, $7, $8, $9, $10, (
        select count(*) >= $11 and count(*) filter (where outcome = 'acted') * 100 >= $12 * count(*)
        from (
          select outcome
          from report
          where reporter_id = $8 and chapter_id = $2 and outcome in ('acted', 'not_acted')
          order by id desc
          limit 100) judged)
      on conflict (case_id, reporter_id) where outcome is null do nothing
      returning id, trusted
      """;

  /** What {@link #own} reads. */
  static final String COLUMNS =
      """
      report.id, concern::text, sentence, made_at, case when %1$s then outcome::text end as outcome,
        case when %1$s then judged_at end as judged_at
      """
          .formatted(Settled.REPORT);

  private static final String OWN = "select " + COLUMNS + " from report where reporter_id = $1";

  private static final String BY_RECEIPT =
      "select " + COLUMNS + " from report where receipt_digest = $1";

  private ReportQueries() {}

  /** Empty where the reporter has an open report in this case. */
  static Future<Optional<Filed>> insert(
      SqlClient transaction,
      ChapterId chapter,
      CaseId matter,
      Reporter reporter,
      NewReport wish,
      ReportLimits limits) {
    return transaction
        .preparedQuery(INSERT)
        .mapping(
            row -> new Filed(new ReportId(row.getLong("id")), matter, row.getBoolean("trusted")))
        .execute(
            Tuple.of(matter.value(), chapter.value(), wish.concern().sqlName())
                .addInteger(wish.rule().map(Citation::code).orElse(null))
                .addInteger(wish.rule().map(Citation::rule).orElse(null))
                .addString(wish.sentence().strip())
                .addString(wish.language())
                .addLong(reporter.member().map(MemberId::value).orElse(null))
                .addBuffer(reporter.address().orElse(null))
                .addBuffer(reporter.receipt().map(Receipt::digest).orElse(null))
                .addInteger(limits.trustedAfter())
                .addInteger(limits.trustedShare()))
        .map(rows -> rows.stream().findFirst());
  }

  /** In the direction of the request, one more than its limit where there is more. */
  static Future<List<OwnReport>> list(SqlClient client, MemberId member, PageRequest request) {
    Tuple values = Tuple.of(member.value());
    String from =
        request
            .cursor()
            .map(cursor -> cursor.isForward() ? " and id < $2" : " and id > $2")
            .orElse("");
    request.cursor().ifPresent(cursor -> values.addLong(cursor.key(0)));
    String order =
        " order by id %s limit %d".formatted(request.isForward() ? "desc" : "asc", request.fetch());
    return client
        .preparedQuery(OWN + from + order)
        .mapping(ReportQueries::own)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  static Future<Optional<OwnReport>> find(SqlClient client, Receipt receipt) {
    return client
        .preparedQuery(BY_RECEIPT)
        .mapping(ReportQueries::own)
        .execute(Tuple.of(receipt.digest()))
        .map(rows -> rows.stream().findFirst());
  }

  static OwnReport own(Row row) {
    return new OwnReport(
        new ReportId(row.getLong("id")),
        Concern.ofSql(row.getString("concern")),
        row.getString("sentence"),
        row.get(OffsetDateTime.class, "made_at").toInstant(),
        Optional.ofNullable(row.getString("outcome")).map(Outcome::ofSql),
        Optional.ofNullable(row.getOffsetDateTime("judged_at")).map(OffsetDateTime::toInstant));
  }
}
