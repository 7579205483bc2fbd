package org.plenary.server.node;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import org.plenary.schema.Planning;
import org.plenary.server.settings.DatabaseSettings;

/** The connections of a node to PostgreSQL. */
final class DatabasePool {

  // A node that hangs within a transaction would let all others wait for what it locked.
  private static final String IDLE_TRANSACTION = "10000";

  private DatabasePool() {}

  /**
   * For requests; what waits for them is limited too. Each is answered on the event loop on which
   * it came: to change loops twice for a statement costs more than to read its answer.
   */
  static Pool open(Vertx vertx, DatabaseSettings database) {
    return open(vertx, database, new PoolOptions().setMaxSize(database.connections()));
  }

  /**
   * For what a node does by itself: it never takes the connections of requests, nor their event
   * loops.
   */
  static Pool openForWork(Vertx vertx, DatabaseSettings database) {
    return open(
        vertx,
        database,
        new PoolOptions()
            .setMaxSize(database.workConnections())
            .setEventLoopSize(Runtime.getRuntime().availableProcessors()));
  }

  private static Pool open(Vertx vertx, DatabaseSettings database, PoolOptions pool) {
    PgConnectOptions options = database.address().connectOptions();
    options.getProperties().putAll(Planning.SETTINGS);
    options.addProperty("statement_timeout", Long.toString(database.statement().toMillis()));
    options.addProperty("idle_in_transaction_session_timeout", IDLE_TRANSACTION);
    return PgBuilder.pool()
        .with(pool.setMaxWaitQueueSize(database.queue()))
        .connectingTo(options)
        .using(vertx)
        .build();
  }
}
