package org.plenary.record;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.plenary.merkle.Hash;

final class SequencerQueries {

  private static final String IS_WAITING =
      "select exists (select from record_leaf where position is null) as waiting";

  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtextextended('record_checkpoint', 0)) as locked";

  private static final String WAITING =
      "select id, hash from record_leaf where position is null order by id limit $1";

  private static final String PLACE =
      """
      update record_leaf set position = $1 + placed.place - 1
      from unnest($2::bigint[]) with ordinality placed (id, place)
      where record_leaf.id = placed.id
      """;

  private SequencerQueries() {}

  /** A leaf that has no place yet. */
  record Waiting(long id, Hash hash) {}

  static Future<Boolean> isWaiting(SqlClient client) {
    return client
        .preparedQuery(IS_WAITING)
        .execute()
        .map(rows -> rows.iterator().next().getBoolean("waiting"));
  }

  /** False while another node is at it. */
  static Future<Boolean> lock(SqlClient transaction) {
    return transaction
        .preparedQuery(LOCK)
        .execute()
        .map(rows -> rows.iterator().next().getBoolean("locked"));
  }

  static Future<List<Waiting>> listWaiting(SqlClient transaction, int most) {
    return transaction
        .preparedQuery(WAITING)
        .mapping(SequencerQueries::waiting)
        .execute(Tuple.of(most))
        .map(rows -> rows.stream().toList());
  }

  private static Waiting waiting(Row row) {
    return new Waiting(row.getLong("id"), Hash.of(row.getBuffer("hash").getBytes()));
  }

  static Future<Void> place(SqlClient transaction, long first, List<Waiting> leaves) {
    Object ids = leaves.stream().map(Waiting::id).toArray(Long[]::new);
    return transaction.preparedQuery(PLACE).execute(Tuple.of(first, ids)).mapEmpty();
  }
}
