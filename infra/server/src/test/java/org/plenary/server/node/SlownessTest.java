package org.plenary.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.SqlConnection;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.plenary.fixture.TestDatabase;

class SlownessTest {

  @Test
  void givesUpAStatementThatTakesTooLongAndSaysSo() {
    try (var database = TestDatabase.migrated();
        var node = StartedNode.on(database, "PLENARY_DATABASE_STATEMENT", "PT0.2S")) {
      SqlConnection connection = database.pool().getConnection().await();
      connection.begin().await();
      connection.query("lock table topic in access exclusive mode").execute().await();
      HttpResponse<String> answer = node.get("/api/v1/topics");
      connection.close().await();
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("urn:plenary:problem:too-slow", "Ask for less");
      assertThat(answer.headers().firstValue("retry-after")).contains("5");
      assertThat(node.get("/api/v1/topics").statusCode()).isEqualTo(200);
    }
  }
}
