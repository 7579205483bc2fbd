package org.plenary.property;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.SqlClient;
import org.plenary.fixture.TestDatabase;

/** A PostgreSQL whose clock can be moved, for all statements that ask it what time it is. */
final class MovedClock {

  // Found before PostgreSQL's own by whoever connects after this.
  private static final String FUNCTIONS =
      """
      create schema moved;
      create table moved.clock (ahead interval not null);
      insert into moved.clock values ('0');
      create function moved.now() returns timestamptz language sql stable as
        'select pg_catalog.now() + ahead from moved.clock';
      create function moved.clock_timestamp() returns timestamptz language sql volatile as
        'select pg_catalog.clock_timestamp() + ahead from moved.clock';
      do $$ begin
        execute format('alter database %I set search_path = moved, pg_catalog, public',
          current_database());
      end $$;
      """;

  private MovedClock() {}

  static TestDatabase database() {
    TestDatabase database = TestDatabase.migrated();
    PgConnection.connect(database.vertx(), database.address().connectOptions())
        .compose(
            connection ->
                connection.query(FUNCTIONS).execute().eventually(() -> connection.close()))
        .await();
    return database;
  }

  static Future<Void> move(SqlClient client, int seconds) {
    return client
        .query("update moved.clock set ahead = interval '%d seconds'".formatted(seconds))
        .execute()
        .mapEmpty();
  }
}
