package org.plenary.mailing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;

/** Since when there is a relay. */
final class RelayQueries {

  private static final String TURN =
      """
      update mail_relay set since = case when $1 then now() end
      where (since is not null) <> $1
      """;

  private RelayQueries() {}

  /** What is so already stays as it is. */
  static Future<Void> turn(SqlClient client, boolean isThere) {
    return client.preparedQuery(TURN).execute(Tuple.of(isThere)).mapEmpty();
  }
}
