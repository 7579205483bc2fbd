package org.plenary.indexing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;

final class GenerationQueries {

  private static final String WRITTEN =
      """
      select number, state = 'live' as is_live
      from search_generation
      where state <> 'retired'
      order by number
      """;

  private static final String LIVE =
      "select number, mapping from search_generation where state = 'live'";

  private static final String RETIRED =
      "select number from search_generation where state = 'retired' order by number";

  private static final String FORGET =
      "delete from search_generation where number = $1 and state = 'retired'";

  // Of an older kind, which nobody goes on with.
  private static final String GIVE_UP =
      "update search_generation set state = 'retired' where state = 'building' and mapping <> $1";

  private static final String BEGIN =
      """
      insert into search_generation (number, mapping)
      select coalesce(max(number), 0) + 1, $1 from search_generation
      on conflict do nothing
      """;

  private static final String BUILDING =
      "select number, walked_to from search_generation where state = 'building'";

  private static final String WALKED =
      "update search_generation set walked_to = $2 where number = $1";

  // Who finishes what somebody else has finished changes nothing.
  private static final String RETIRE =
      """
      update search_generation set state = 'retired'
      where state = 'live' and exists (
        select 1 from search_generation next where next.number = $1 and next.state = 'building')
      """;

  private static final String GO_LIVE =
      """
      update search_generation set state = 'live', live_at = now()
      where number = $1 and state = 'building'
      """;

  private static final String LOCK =
      "select pg_try_advisory_lock(hashtextextended('search_rebuild', 0)) as is_mine";

  private static final String UNLOCK =
      "select pg_advisory_unlock(hashtextextended('search_rebuild', 0))";

  private GenerationQueries() {}

  static Future<List<WrittenGeneration>> written(SqlClient client) {
    return client
        .preparedQuery(WRITTEN)
        .mapping(row -> new WrittenGeneration(row.getInteger("number"), row.getBoolean("is_live")))
        .execute()
        .map(rows -> rows.stream().toList());
  }

  static Future<List<Integer>> retired(SqlClient client) {
    return client
        .preparedQuery(RETIRED)
        .mapping(row -> row.getInteger("number"))
        .execute()
        .map(rows -> rows.stream().toList());
  }

  static Future<Void> forget(SqlClient client, int number) {
    return client.preparedQuery(FORGET).execute(Tuple.of(number)).mapEmpty();
  }

  static Future<Optional<LiveGeneration>> live(SqlClient client) {
    return client
        .preparedQuery(LIVE)
        .mapping(row -> new LiveGeneration(row.getInteger("number"), row.getInteger("mapping")))
        .execute()
        .map(rows -> rows.stream().findFirst());
  }

  static Future<NextGeneration> building(SqlClient client, int mapping) {
    return client
        .preparedQuery(GIVE_UP)
        .execute(Tuple.of(mapping))
        .compose(_ -> client.preparedQuery(BEGIN).execute(Tuple.of(mapping)))
        .compose(_ -> client.preparedQuery(BUILDING).execute())
        .map(rows -> rows.iterator().next())
        .map(row -> new NextGeneration(row.getInteger("number"), row.getLong("walked_to")));
  }

  static Future<Void> walked(SqlClient client, int number, long post) {
    return client.preparedQuery(WALKED).execute(Tuple.of(number, post)).mapEmpty();
  }

  static Future<Void> goLive(SqlClient transaction, int number) {
    return transaction
        .preparedQuery(RETIRE)
        .execute(Tuple.of(number))
        .compose(_ -> transaction.preparedQuery(GO_LIVE).execute(Tuple.of(number)))
        .mapEmpty();
  }

  /** Whether this connection is now the only one that builds; it is until it ends. */
  static Future<Boolean> lock(SqlClient connection) {
    return connection
        .preparedQuery(LOCK)
        .execute()
        .map(rows -> rows.iterator().next().getBoolean("is_mine"));
  }

  static Future<Void> unlock(SqlClient connection) {
    return connection.preparedQuery(UNLOCK).execute().mapEmpty();
  }
}
