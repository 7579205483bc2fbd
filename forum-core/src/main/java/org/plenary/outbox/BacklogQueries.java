package org.plenary.outbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;

final class BacklogQueries {

  private static final String COUNT =
      """
      select consumer,
        (select count(*) from job
         where job.consumer = one.consumer and due_at < 'infinity') as waiting,
        (select count(*) from job
         where job.consumer = one.consumer and due_at = 'infinity') as parked
      from unnest($1::text[]) one (consumer)
      """;

  private static final String PARKED =
      """
      select consumer, contribution_id, attempts
      from job
      where due_at = 'infinity'
      order by consumer, contribution_id
      limit $1
      """;

  private static final String RETRY =
      "update job set due_at = now(), attempts = 0 where due_at = 'infinity'";

  private BacklogQueries() {}

  static Future<List<Backlog>> count(SqlClient client, List<String> consumers) {
    return client
        .preparedQuery(COUNT)
        .mapping(
            row ->
                new Backlog(
                    row.getString("consumer"), row.getLong("waiting"), row.getLong("parked")))
        .execute(Tuple.of(consumers.toArray(String[]::new)))
        .map(rows -> rows.stream().toList());
  }

  static Future<List<ParkedJob>> parked(SqlClient client, int most) {
    return client
        .preparedQuery(PARKED)
        .mapping(
            row ->
                new ParkedJob(
                    row.getString("consumer"),
                    row.getLong("contribution_id"),
                    row.getInteger("attempts")))
        .execute(Tuple.of(most))
        .map(rows -> rows.stream().toList());
  }

  static Future<Integer> retry(SqlClient client) {
    return client.preparedQuery(RETRY).execute().map(rows -> rows.rowCount());
  }
}
