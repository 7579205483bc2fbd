package org.plenary.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.web.fixture.ServedRoutes;
import org.slf4j.LoggerFactory;

/** What operators read of each request. It hears what all tests log, so it runs alone. */
@Isolated
class AccessLogTest {

  private final Logger access = (Logger) LoggerFactory.getLogger("access");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final ServedRoutes served =
      new ServedRoutes(
          List.of(
              Route.page(
                  "hello",
                  "/hello/:name",
                  _ -> Future.succeededFuture(Answer.page(Buffer.buffer("Hello")))),
              Route.page("bug", "/bug", _ -> Future.failedFuture(new IllegalStateException("bug"))),
              Route.secret(
                  "feed",
                  "/feeds/:secret/feed.atom",
                  _ -> Future.failedFuture(new IllegalStateException("bug")))));

  @BeforeEach
  void listen() {
    lines.start();
    access.addAppender(lines);
  }

  @AfterEach
  void close() {
    access.detachAppender(lines);
    served.close();
  }

  private Map<String, String> only() {
    return said(lines);
  }

  private static Map<String, String> said(ListAppender<ILoggingEvent> lines) {
    return lines.list.getFirst().getKeyValuePairs().stream()
        .collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value)));
  }

  @Test
  void eachRequestHasALine() {
    served.get("/hello/ada?order=time", "x-request-id", "known-to-the-balancer");
    Map<String, String> line = only();
    assertThat(line)
        .containsEntry("requestId", "known-to-the-balancer")
        .containsEntry("method", "GET")
        .containsEntry("path", "/hello/ada")
        .containsEntry("status", "200")
        .containsEntry("bytes", "5");
    assertThat(Double.parseDouble(line.getOrDefault("ms", "-1"))).isBetween(0.0, 60_000.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/invitation/swordfish",
        "/invitation/swordfish?x=swordfish",
        "/Invitation/swordfish/",
        "//invitation/swordfish"
      })
  void aSecretInAnAddressIsNotWritten(String address) {
    served.get(address);
    assertThat(only().get("path")).endsWith("nvitation/…");
    assertThat(lines.list.toString()).doesNotContain("swordfish");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feeds/swordfish/feed.atom",
        "/FEEDS/swordfish/feed.rss",
        "//feeds/swordfish",
        "/./feeds/swordfish/feed.json",
        "/x/../feeds/swordfish/feed.atom",
        "/%66eeds/swordfish/feed.atom?limit=swordfish",
        "/%66eeds/swordfish/feed.rss",
        "/feeds%2Fswordfish/feed.atom",
        "/%66eeds%2fswordfish%2Ffeed.atom"
      })
  void thatOfAFeedIsNotWrittenHoweverItIsSpelled(String address) {
    served.get(address);
    assertThat(only().get("path")).endsWith("…");
    assertThat(lines.list.toString()).doesNotContain("swordfish");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feeds%2Fswordfish%2Ffeed.atom",
        "/%2ffeeds/swordfish/feed.atom",
        "/%66eeds%2fswordfish",
        "/feeds%5cswordfish",
        "/invitation%2Fswordfish",
        "/mail%2Fstop%2Fswordfish",
        "/mail/%73top/swordfish"
      })
  void norIsOneThatSomebodyEncodedOnTheWay(String address) {
    served.get(address);
    assertThat(only().get("path")).endsWith("…");
    assertThat(lines.list.toString()).doesNotContain("swordfish");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/report/swordfish", "/mail/stop/swordfish", "/api/v1/reports/outcomes/swordfish"})
  void norIsTheReceiptOfAReportOrALinkThatEndsMail(String address) {
    String answer = served.get(address).text();
    assertThat(only().get("path")).endsWith("/…");
    assertThat(lines.list.toString()).doesNotContain("swordfish");
    assertThat(address.startsWith("/api/") && answer.contains("swordfish")).isFalse();
  }

  @Test
  void neitherIsItInWhatFailedNorInWhatIsAnswered() {
    Logger failures = (Logger) LoggerFactory.getLogger(Failures.class);
    var mistakes = new ListAppender<ILoggingEvent>();
    mistakes.start();
    failures.addAppender(mistakes);
    String answer = served.get("/feeds/swordfish/feed.atom").text();
    failures.detachAppender(mistakes);
    assertThat(said(mistakes)).containsEntry("path", "/feeds/…");
    assertThat(answer).contains("\"instance\":\"/feeds/…\"").doesNotContain("swordfish");
  }

  @Test
  void whatCannotBeReadHasOneToo() {
    String reply = served.wire().say("GET /" + "a".repeat(5000) + " HTTP/1.1");
    assertThat(only()).containsEntry("status", "414").containsKeys("method", "path", "bytes", "ms");
    assertThat(reply).contains("x-request-id: " + only().get("requestId"));
  }

  @Test
  void aMistakeOfOursIsLoggedUnderTheSameName() {
    Logger failures = (Logger) LoggerFactory.getLogger(Failures.class);
    var mistakes = new ListAppender<ILoggingEvent>();
    mistakes.start();
    failures.addAppender(mistakes);
    String named = served.get("/bug").header("x-request-id");
    failures.detachAppender(mistakes);
    assertThat(said(mistakes)).containsEntry("requestId", named).containsEntry("path", "/bug");
    assertThat(only()).containsEntry("requestId", named);
  }
}
