package org.plenary.archive;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;

/** Keeps a second import out of the same forum until closed; gone with its connection. */
final class ForumLock implements AutoCloseable {

  private static final int IMPORT = 0x696d706f;

  private final SqlConnection connection;

  private ForumLock(SqlConnection connection) {
    this.connection = connection;
  }

  // That the connection broke is told by what is asked next; unhandled, it would be printed too.
  static ForumLock take(Pool pool, TargetForum forum) {
    SqlConnection connection = pool.getConnection().await().exceptionHandler(_ -> {});
    boolean taken =
        connection
            .preparedQuery("select pg_try_advisory_lock($1, $2)")
            .execute(Tuple.of(IMPORT, forum.id()))
            .await()
            .iterator()
            .next()
            .getBoolean(0);
    if (!taken) {
      connection.close().await();
      throw new ArchiveException("Another import into this forum is running. Wait until it ends.");
    }
    return new ForumLock(connection);
  }

  // The pool keeps connections, and the lock lives with the connection.
  @Override
  public void close() {
    connection
        .query("select pg_advisory_unlock_all()")
        .execute()
        .transform(_ -> connection.close())
        .await();
  }
}
