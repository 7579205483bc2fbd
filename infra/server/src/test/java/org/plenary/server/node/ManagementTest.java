package org.plenary.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.TestDatabase;

@TestInstance(Lifecycle.PER_CLASS)
class ManagementTest {

  private final TestDatabase database = TestDatabase.migrated();
  private final StartedNode node = StartedNode.on(database);

  @BeforeAll
  void awaitReading() {
    Eventually.so("reading is ready", () -> node.managed("/health/ready").statusCode() == 200);
  }

  @AfterAll
  void close() {
    node.close();
    database.close();
  }

  @Test
  void saysThatItLives() {
    HttpResponse<String> answer = node.managed("/health/live");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"live\"}");
  }

  @Test
  void isReadyWhileSearchAndSignInAreAwaited() {
    assertThat(node.managed("/health/ready").body())
        .isEqualTo(
            "{\"status\":\"ready\",\"parts\":"
                + "{\"reading\":\"ready\",\"search\":\"waiting\",\"sign-in\":\"waiting\"}}");
    assertThat(node.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void measuresRequestsByRouteAndThePoolOfConnections() {
    node.get("/topics");
    assertThat(node.managed("/metrics").body())
        .containsPattern("vertx_http_server_response_time_seconds_count\\{.*route=\"/topics\"")
        .containsPattern("vertx_pool_in_use\\{.*pool_type=\"sql\"")
        .containsPattern("vertx_pool_in_use\\{.*pool_type=\"worker\"");
  }

  @Test
  void countsWhatIsToBeDoneAndWhatWasGivenUp() {
    Eventually.so(
        "it is counted",
        () ->
            node.managed("/metrics")
                .body()
                .contains("plenary_jobs{consumer=\"search\",state=\"parked\"} 0.0"));
    assertThat(node.managed("/metrics").body())
        .contains("plenary_jobs{consumer=\"inbox\",state=\"waiting\"} 0.0")
        .contains("plenary_record_unfit 0.0");
  }

  @Test
  void keepsNothingOfTheMethodsThatStrangersInvent() {
    node.managed("INVENTED", "/health/live");
    assertThat(node.managed("/metrics").body()).doesNotContain("INVENTED");
  }

  @Test
  void readsOnly() {
    HttpResponse<String> answer = node.managed("POST", "/health/live");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow")).hasValue("GET, HEAD");
  }

  @Test
  void answersHeadWithoutABody() {
    HttpResponse<String> answer = node.managed("HEAD", "/health/live");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void knowsNoOtherAddress() {
    assertThat(node.managed("/").statusCode()).isEqualTo(404);
    assertThat(node.get("/metrics").statusCode()).isEqualTo(404);
    assertThat(node.get("/health/ready").statusCode()).isEqualTo(404);
  }
}
