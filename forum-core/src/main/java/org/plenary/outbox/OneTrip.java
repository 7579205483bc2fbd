package org.plenary.outbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Transaction;
import java.util.function.Function;

/**
 * A transaction whose beginning travels with its first statements: two round trips with its end,
 * where the statements do not wait for each other. The beginning fails only with its connection,
 * and what travels behind it fails with it: nothing is written without a transaction.
 */
public final class OneTrip {

  private OneTrip() {}

  /** Commits when the work succeeds, else rolls back and fails as the work did. */
  public static <T> Future<T> in(Pool pool, Function<SqlClient, Future<T>> work) {
    return pool.withConnection(
        connection -> {
          Future<Transaction> begun = connection.begin();
          return Future.<SqlClient>succeededFuture(connection)
              .compose(work)
              .transform(
                  done ->
                      begun.compose(
                          transaction ->
                              done.succeeded()
                                  ? transaction.commit().map(done.result())
                                  : rolledBack(transaction, done.cause())));
        });
  }

  private static <T> Future<T> rolledBack(Transaction transaction, Throwable cause) {
    return transaction.rollback().transform(_ -> Future.failedFuture(cause));
  }
}
