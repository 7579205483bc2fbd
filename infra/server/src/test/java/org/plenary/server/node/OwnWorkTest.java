package org.plenary.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.SqlConnection;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.TestDatabase;

class OwnWorkTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void requestsAreAnsweredWhileEverythingThatTheNodeDoesByItselfIsStuck() {
    try (var database = TestDatabase.migrated();
        var node =
            StartedNode.on(
                database,
                "PLENARY_DATABASE_CONNECTIONS",
                "1",
                "PLENARY_DATABASE_WORK_CONNECTIONS",
                "1",
                "PLENARY_DATABASE_STATEMENT",
                "PT1M")) {
      SqlConnection connection = database.pool().getConnection().await();
      connection.begin().await();
      connection
          .query("lock table event, event_order, job in access exclusive mode")
          .execute()
          .await();
      awaitStuck(database);
      assertThat(node.getLater("/api/v1/topics"))
          .succeedsWithin(SOON)
          .extracting(HttpResponse::statusCode)
          .isEqualTo(200);
      connection.close().await();
    }
  }

  private static void awaitStuck(TestDatabase database) {
    Eventually.so(
        "a statement of the node waits",
        () ->
            database.pool().query("select from pg_locks where not granted").execute().await().size()
                > 0);
  }
}
