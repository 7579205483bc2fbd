package org.plenary.outbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.function.Function;

/** Does something in the database, looks at what came of it, and leaves no trace. */
public final class Rehearsal {

  private Rehearsal() {}

  /** Answers what came of the work, or fails as it did; all that it did is rolled back. */
  public static <T> Future<T> of(Pool pool, Function<SqlClient, Future<T>> work) {
    return pool.getConnection()
        .compose(connection -> play(connection, work).eventually(connection::close));
  }

  // What failed in the database is rolled back already.
  private static <T> Future<T> play(SqlConnection connection, Function<SqlClient, Future<T>> work) {
    return connection
        .begin()
        .compose(transaction -> work.apply(connection).eventually(transaction::rollback));
  }
}
