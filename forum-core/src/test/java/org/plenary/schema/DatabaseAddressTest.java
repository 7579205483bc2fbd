package org.plenary.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.fixture.TestDatabase;

class DatabaseAddressTest {

  private final TestDatabase database = TestDatabase.empty();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aLongStatementIsPlannedOnceToo() {
    Pool single =
        PgBuilder.pool()
            .with(new PoolOptions().setMaxSize(1))
            .connectingTo(database.address().connectOptions())
            .using(database.vertx())
            .build();
    String statement = "select $1::integer -- %s".formatted("long ".repeat(2_000));
    for (int turn = 0; turn < 2; turn++) {
      single.preparedQuery(statement).execute(Tuple.of(turn)).await();
    }
    var kept =
        single
            .query(
                "select generic_plans + custom_plans from pg_prepared_statements where statement like '%long%'")
            .execute()
            .await();
    single.close().await();
    assertThat(kept).singleElement().extracting(row -> row.getLong(0)).isEqualTo(2L);
  }
}
