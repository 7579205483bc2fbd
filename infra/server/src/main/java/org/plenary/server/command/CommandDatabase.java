package org.plenary.server.command;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.function.ToIntFunction;
import org.plenary.schema.SchemaCheck;
import org.plenary.server.settings.DatabaseSettings;

/** The database for as long as a command runs. */
final class CommandDatabase {

  private static final int CONNECTIONS = 4;

  private CommandDatabase() {}

  /** Does it with a database whose schema is as new as this code. */
  static int use(DatabaseSettings database, ToIntFunction<Pool> work) {
    Vertx vertx = Vertx.vertx();
    try {
      Pool pool =
          PgBuilder.pool()
              .with(new PoolOptions().setMaxSize(CONNECTIONS))
              .connectingTo(database.address().connectOptions())
              .using(vertx)
              .build();
      SchemaCheck.require(pool).await();
      return work.applyAsInt(pool);
    } finally {
      vertx.close().await();
    }
  }
}
