package org.plenary.report;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;

final class HourQueries {

  private static final String COUNT =
      """
      with met as (
        select subject, most from unnest($1::bytea[], $2::integer[]) met (subject, most)),
      counted as (
        insert into report_hour as h (subject, hour, reports)
        select subject, date_trunc('hour', now()), 1 from met order by subject
        on conflict on constraint report_hour_pk do update set reports = h.reports + 1
        returning subject, reports)
      select bool_or(counted.reports > met.most) as is_exceeded,
        ceil(extract(epoch from date_trunc('hour', now()) + interval '1 hour' - now()))::int as renewed
      from counted
      join met on met.subject = counted.subject
      """;

  private static final String FORGET =
      "delete from report_hour where hour < date_trunc('hour', now())";

  private HourQueries() {}

  /**
   * What was counted in this hour.
   *
   * @param isExceeded whether it was more than a limit
   * @param renewed when a new hour begins
   */
  record Counted(boolean isExceeded, Duration renewed) {}

  /** One more of each, with how many it may be at most. */
  static Future<Counted> count(SqlClient transaction, Map<Buffer, Integer> met) {
    List<Map.Entry<Buffer, Integer>> all = List.copyOf(met.entrySet());
    return transaction
        .preparedQuery(COUNT)
        .mapping(
            row ->
                new Counted(
                    row.getBoolean("is_exceeded"), Duration.ofSeconds(row.getInteger("renewed"))))
        .execute(
            Tuple.tuple()
                .addArrayOfBuffer(all.stream().map(Map.Entry::getKey).toArray(Buffer[]::new))
                .addArrayOfInteger(all.stream().map(Map.Entry::getValue).toArray(Integer[]::new)))
        .map(rows -> rows.iterator().next());
  }

  static Future<Void> forget(SqlClient client) {
    return client.query(FORGET).execute().mapEmpty();
  }
}
