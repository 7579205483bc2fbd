package org.plenary.report;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.chapter.Brand;
import org.plenary.inbox.Settled;

final class OutcomeQueries {

  private static final String JUDGED =
      """
      select id, sealed_address
      from report
      where sealed_address is not null and outcome is not null and %s
      order by judged_at
      limit 100
      """
          .formatted(Settled.REPORT);

  private static final String TELL =
      """
      with told as (
        update report
        set sealed_address = null
        from unnest($1::bigint[], $2::bytea[]) as wish (id, domain)
        where report.id = wish.id and report.sealed_address is not null
        returning report.id, old.sealed_address, wish.domain)
      insert into letter (sealed_to, domain, report_id, due_at)
      select told.sealed_address, told.domain, told.id, now()
      from told
      join mail_relay relay on relay.since is not null
      where octet_length(told.domain) = 32
      """;

  private static final String FIND =
      """
      select %s, report.language, c.slug, c.name as chapter_name, c.mark, c.hue,
        c.languages[1] as chapter_language
      from report
      join chapter c on c.id = report.chapter_id
      where report.id = any ($1)
      """
          .formatted(ReportQueries.COLUMNS);

  private OutcomeQueries() {}

  /** One that was judged for good. */
  record Judged(long id, Buffer address) {}

  /** The same with whose post office its letter goes to; nothing where nobody can know. */
  record Told(long id, Buffer domain) {}

  static Future<List<Judged>> judged(SqlClient client) {
    return client
        .preparedQuery(JUDGED)
        .mapping(row -> new Judged(row.getLong("id"), row.getBuffer("sealed_address")))
        .execute()
        .map(rows -> rows.stream().toList());
  }

  static Future<Void> tell(SqlClient client, List<Told> told) {
    return client
        .preparedQuery(TELL)
        .execute(
            Tuple.tuple()
                .addArrayOfLong(told.stream().map(Told::id).toArray(Long[]::new))
                .addArrayOfBuffer(told.stream().map(Told::domain).toArray(Buffer[]::new)))
        .mapEmpty();
  }

  static Future<Map<Long, MailedReport>> find(SqlClient client, List<Long> reports) {
    return client
        .preparedQuery(FIND)
        .collecting(Collectors.toMap((Row row) -> row.getLong("id"), OutcomeQueries::mailed))
        .execute(Tuple.tuple().addArrayOfLong(reports.toArray(Long[]::new)))
        .map(SqlResult::value);
  }

  private static MailedReport mailed(Row row) {
    return new MailedReport(
        ReportQueries.own(row),
        row.getString("language"),
        row.getString("slug"),
        Brand.of(row, row.getString("chapter_name")));
  }
}
