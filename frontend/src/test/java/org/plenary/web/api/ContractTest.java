package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.web.door.Route;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** The document says what there is, and what it does not allow is refused. */
class ContractTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final JsonObject DOCUMENT = Contract.document();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Stream<Route> routes() {
    return SERVED.web().routes().stream()
        .filter(route -> route.path().startsWith(Contract.PREFIX + "/"));
  }

  @Test
  void everyRouteIsOneOperationAndEveryOperationOneRoute() {
    assertThat(operations())
        .containsExactlyInAnyOrderElementsOf(
            routes()
                .map(
                    route ->
                        "%s %s %s"
                            .formatted(
                                route.name(),
                                route.method(),
                                route.path().replaceAll(":(\\w+)", "{$1}")))
                .toList());
  }

  private static Stream<String> operations() {
    return DOCUMENT.getJsonObject("paths").stream().flatMap(ContractTest::operations);
  }

  private static Stream<String> operations(Map.Entry<String, Object> path) {
    return ((JsonObject) path.getValue())
        .stream()
            .filter(member -> member.getValue() instanceof JsonObject)
            .map(
                method ->
                    "%s %s %s"
                        .formatted(
                            ((JsonObject) method.getValue()).getString("operationId"),
                            method.getKey().toUpperCase(Locale.ROOT),
                            Contract.PREFIX + path.getKey()));
  }

  @Test
  void everybodyReadsTheDocument() {
    Reply first = SERVED.get("/api/v1/openapi.json");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.json()).isEqualTo(DOCUMENT);
    assertThat(SERVED.get("/api/v1/openapi.json", "if-none-match", first.header("etag")).status())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/discussions?limit=0                | limit    | a number from 1 to 100",
        "/discussions?limit=ten              | limit    | a number from 1 to 100",
        "/discussions?limit=1e1              | limit    | a number from 1 to 100",
        "/discussions?limit=99999999999999999999 | limit | a number from 1 to 100",
        "/discussions?sort=fame              | sort     | active, new, replies",
        "/discussions?since=yesterday        | since    | 2026-01-31T12:00:00Z",
        "/discussions?forum=global           | forum    | global/encryption",
        "/discussions?author=-1              | author   | ada",
        "/discussions?utm_source=x           | utm_source | no such parameter",
        "/chapters/senegal/rules?version=0   | version  | a number from 1 to 1000000",
        "/topics?limit=1                     | limit    | no such parameter"
      })
  void aParameterThatIsWrongIsNamed(String path, String field, String why) {
    Reply reply = SERVED.get("/api/v1" + path);
    assertThat(reply.status()).isEqualTo(400);
    JsonObject error = reply.json().getJsonArray("errors").getJsonObject(0);
    assertThat(error.getString("field")).isEqualTo(field);
    assertThat(error.getString("message")).contains(why);
  }

  @Test
  void aLongNameOfAParameterIsCutBetweenLetters() {
    Reply reply = SERVED.get("/api/v1/topics?a" + "%F0%9F%98%80".repeat(50) + "=1");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().getJsonArray("errors").getJsonObject(0).getString("field"))
        .isEqualTo("a" + "\ud83d\ude00".repeat(39));
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    assertThat(SERVED.get("/api/v1/discussions?limit=0&sort=fame").json().getJsonArray("errors"))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"/discussions/x", "/posts/1.5", "/chapters/SENEGAL", "/forums/global/!", "/posts/-7"})
  void whatNothingIsCalledDoesNotExist(String path) {
    assertThat(SERVED.get("/api/v1" + path).status()).isEqualTo(404);
  }
}
