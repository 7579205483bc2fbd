package org.plenary.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.TestDatabase;

class OutageTest {

  @Test
  void isNotReadyWhileTheDatabaseIsAwayAndReadyWhenItIsBack() {
    try (var database = TestDatabase.migrated();
        var node = StartedNode.on(database)) {
      awaitReadiness(node, 200);
      database.goAway();
      awaitReadiness(node, 503);
      assertThat(node.managed("/health/ready").body()).contains("\"reading\":\"waiting\"");
      assertThat(node.managed("/health/live").statusCode()).isEqualTo(200);
      assertThat(node.get("/topics").statusCode()).isEqualTo(503);
      database.comeBack();
      awaitReadiness(node, 200);
      assertThat(node.get("/topics").statusCode()).isEqualTo(200);
    }
  }

  private static void awaitReadiness(StartedNode node, int status) {
    Eventually.so(
        "/health/ready answers " + status,
        () -> node.managed("/health/ready").statusCode() == status);
  }
}
