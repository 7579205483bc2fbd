package org.plenary.report;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;

final class SpentQueries {

  private static final String SPEND =
      "insert into spent_challenge (digest, expires_at) values ($1, $2) on conflict do nothing";

  private static final String FORGET = "delete from spent_challenge where expires_at < now()";

  private SpentQueries() {}

  /** False where it was spent before. */
  static Future<Boolean> spend(SqlClient transaction, Buffer digest, Instant until) {
    return transaction
        .preparedQuery(SPEND)
        .execute(Tuple.of(digest, until.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.rowCount() == 1);
  }

  static Future<Void> forget(SqlClient client) {
    return client.query(FORGET).execute().mapEmpty();
  }
}
