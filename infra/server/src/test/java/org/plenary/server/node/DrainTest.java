package org.plenary.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.TestDatabase;

class DrainTest {

  private static final String WAITING = "select 1 from pg_locks where not granted";

  private final TestDatabase database = TestDatabase.migrated();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void answersTheRequestThatRunsAndTakesNoOther() {
    StartedNode node = StartedNode.on(database);
    SqlConnection lock = lockTopics();
    CompletableFuture<HttpResponse<String>> answer = requestThatWaits(node);
    Future<Void> ended = node.running().end();
    Eventually.so("no connection is taken", () -> Leftovers.isClosed(node.running().port()));
    assertThat(answer).isNotDone();
    assertThat(ended.isComplete()).isFalse();
    lock.close().await();
    assertThat(answer.join().statusCode()).isEqualTo(200);
    ended.await();
    node.close();
  }

  @Test
  void saysThatItIsNotReadyBeforeItTakesNoMore() {
    StartedNode node = StartedNode.on(database, "PLENARY_DRAIN_NOTICE", "PT1S");
    Eventually.so("reading is ready", () -> node.managed("/health/ready").statusCode() == 200);
    Future<Void> ended = node.running().end();
    HttpResponse<String> ready = node.managed("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body()).contains("\"status\":\"draining\"");
    assertThat(node.get("/").statusCode()).isEqualTo(200);
    ended.await();
    assertThat(Leftovers.isClosed(node.running().port())).isTrue();
    node.close();
  }

  @Test
  void cutsRequestsThatTakeTooLong() {
    StartedNode node = StartedNode.on(database, "PLENARY_DRAIN", "PT0.2S");
    SqlConnection lock = lockTopics();
    CompletableFuture<HttpResponse<String>> answer = requestThatWaits(node);
    Future<Void> ended = node.running().end();
    assertThat(answer).failsWithin(Duration.ofSeconds(5));
    lock.close().await();
    ended.await();
    node.close();
  }

  // Closing the connection ends the transaction, and so the lock.
  private SqlConnection lockTopics() {
    SqlConnection connection = database.pool().getConnection().await();
    connection.begin().await();
    connection.query("lock table topic in access exclusive mode").execute().await();
    return connection;
  }

  private CompletableFuture<HttpResponse<String>> requestThatWaits(StartedNode node) {
    CompletableFuture<HttpResponse<String>> answer = node.getLater("/topics");
    Eventually.so(
        "the request runs", () -> database.pool().query(WAITING).execute().await().size() > 0);
    return answer;
  }
}
