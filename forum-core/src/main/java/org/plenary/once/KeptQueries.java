package org.plenary.once;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;

final class KeptQueries {

  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free";

  private static final String FIND =
      """
      select digest, reply
      from kept_reply
      where key = $1 and kept_at >= now() - $2 * interval '1 second'
      """;

  private static final String KEEP =
      """
      insert into kept_reply (key, digest, reply) values ($1, $2, $3)
      on conflict on constraint kept_reply_pk do update
      set digest = excluded.digest, reply = excluded.reply, kept_at = now()
      """;

  private static final String FORGET =
      """
      delete from kept_reply where ctid = any (array(
        select ctid from kept_reply where kept_at < now() - $1 * interval '1 second' limit 10000))
      """;

  private KeptQueries() {}

  /** What was kept, sealed, and of what it is the answer. */
  record Kept(Buffer digest, Buffer reply) {}

  /** Held until the transaction ends; false where another holds it. */
  static Future<Boolean> lock(SqlClient transaction, String key) {
    return transaction
        .preparedQuery(LOCK)
        .execute(Tuple.of(key))
        .map(rows -> rows.iterator().next().getBoolean("free"));
  }

  static Future<Optional<Kept>> find(SqlClient client, String key, Duration age) {
    return client
        .preparedQuery(FIND)
        .mapping(row -> new Kept(row.getBuffer("digest"), row.getBuffer("reply")))
        .execute(Tuple.of(key, age.toSeconds()))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Void> keep(SqlClient client, String key, Kept kept) {
    return client
        .preparedQuery(KEEP)
        .execute(Tuple.of(key, kept.digest(), kept.reply()))
        .mapEmpty();
  }

  /** Forgets some that are older than this; answers how many. */
  static Future<Integer> forget(SqlClient client, Duration age) {
    return client
        .preparedQuery(FORGET)
        .execute(Tuple.of(age.toSeconds()))
        .map(rows -> rows.rowCount());
  }
}
