package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import org.plenary.writing.Tally.Counted;

/** What nodes tell each other of what they counted in an hour. */
final class HourQueries {

  // In the order of digests, so that where rows lie tells nothing.
  private static final String WRITE =
      """
      insert into posting_hour (subject, hour, node, posts)
      select subject, $2, $1, posts
      from unnest($3::text[], $4::integer[]) counted (subject, posts)
      order by subject
      on conflict on constraint posting_hour_pk do update set posts = excluded.posts
      """;

  private static final String FORGET =
      "delete from posting_hour where hour < date_trunc('hour', now())";

  private HourQueries() {}

  static Future<Void> write(SqlClient client, UUID node, Counted counted) {
    return client
        .preparedQuery(WRITE)
        .execute(
            Tuple.of(
                node,
                counted.hour(),
                counted.posts().keySet().toArray(String[]::new),
                counted.posts().values().toArray(Integer[]::new)))
        .mapEmpty();
  }

  static Future<Void> forget(SqlClient client) {
    return client.query(FORGET).execute().mapEmpty();
  }
}
