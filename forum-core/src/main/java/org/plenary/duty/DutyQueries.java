package org.plenary.duty;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

final class DutyQueries {

  private static final String TAKE =
      """
      insert into duty (name, leased_until) values ($1, now() + $2 * interval '1 second')
      on conflict on constraint duty_pk do update set leased_until = excluded.leased_until
      where duty.due_at <= now() and duty.leased_until <= now()
      returning done_until
      """;

  private static final String DONE =
      """
      update duty set done_until = $2, due_at = now() + $3 * interval '1 second',
        leased_until = '-infinity'
      where name = $1
      """;

  private static final String FAILED =
      "update duty set due_at = now() + $2 * interval '1 second', leased_until = '-infinity'"
          + " where name = $1";

  private static final String HURRY =
      "insert into duty (name) values ($1)"
          + " on conflict on constraint duty_pk do update set due_at = '-infinity'";

  private DutyQueries() {}

  static Future<Optional<Duty>> take(SqlClient client, String duty, Duration lease) {
    return client
        .preparedQuery(TAKE)
        .mapping(
            row ->
                new Duty(
                    Optional.ofNullable(row.getOffsetDateTime("done_until"))
                        .map(OffsetDateTime::toInstant)))
        .execute(Tuple.of(duty, lease.toSeconds()))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Void> done(SqlClient client, String duty, Instant until, Duration again) {
    return client
        .preparedQuery(DONE)
        .execute(Tuple.of(duty, until.atOffset(ZoneOffset.UTC), again.toSeconds()))
        .mapEmpty();
  }

  static Future<Void> failed(SqlClient client, String duty, Duration again) {
    return client.preparedQuery(FAILED).execute(Tuple.of(duty, again.toSeconds())).mapEmpty();
  }

  static Future<Void> hurry(SqlClient client, String duty) {
    return client.preparedQuery(HURRY).execute(Tuple.of(duty)).mapEmpty();
  }
}
