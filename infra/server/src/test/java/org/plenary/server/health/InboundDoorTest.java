package org.plenary.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.bounce.InboundService;
import org.plenary.letter.MailTokens;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;
import org.plenary.sealing.Sealing;
import org.plenary.server.settings.ManagementSettings;

/** What a relay's pipe is told. */
class InboundDoorTest {

  private static final MailTokens TOKENS = new MailTokens(new Sealing(new byte[Sealing.KEY_BYTES]));
  private static final MemberId AMINA = new MemberId(7);
  private static final String BOUNCE =
      "b" + TOKENS.bounce(new MailTokens.Bounce(AMINA, 3)) + "@plenary.example";
  private static final int MOST = 10_000;

  private final Vertx vertx = Vertx.vertx();
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final List<String> failed = new CopyOnWriteArrayList<>();
  private Future<Void> noted = Future.succeededFuture();
  private HttpServer server;

  @BeforeEach
  void open() {
    var inbound =
        new InboundService(
            vertx,
            TOKENS,
            "plenary.example",
            (bounce, status) -> {
              failed.add(bounce.member().value() + " " + status);
              return noted;
            });
    var readiness = new Readiness(vertx, Duration.ofSeconds(1));
    server =
        new ManagementDoor(readiness, metrics, Optional.of(new InboundDoor(inbound, metrics, MOST)))
            .listen(vertx, new ManagementSettings("127.0.0.1", 0))
            .await();
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private static String report(String to, String action) {
    return """
    Return-Path: <>
    Delivered-To: %s
    Content-Type: multipart/report; report-type=delivery-status; boundary=x

    --x
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.example.net

    Final-Recipient: rfc822; amina@mail.example
    Action: %s
    Status: 5.1.1
    --x--
    """
        .formatted(to, action)
        .replace("\n", "\r\n");
  }

  private HttpResponse<String> bring(String path, String type, String mail) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:%d%s".formatted(server.actualPort(), path));
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .header("Content-Type", type)
              .POST(BodyPublishers.ofString(mail))
              .build();
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> bring(String mail) {
    return bring("/mail/inbound", "message/rfc822", mail);
  }

  @Test
  void aFailureIsTakenAndCounted() {
    HttpResponse<String> answer = bring(report(BOUNCE, "failed"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("That our mail fails is noted.\n");
    assertThat(failed).containsExactly("7 5.1.1");
    assertThat(metrics.scrape()).contains("plenary_mail_inbound_total{outcome=\"failed\"} 1.0");
  }

  @Test
  void whatTellsOfNoFailureIsTakenToo() {
    assertThat(bring(report(BOUNCE, "delayed")).statusCode()).isEqualTo(200);
    assertThat(bring("To: %s\r\nAuto-Submitted: auto-replied\r\n\r\n".formatted(BOUNCE)).body())
        .contains("nobody reads it");
    assertThat(failed).isEmpty();
  }

  @Test
  void theRelayCanSayToWhomItCame() {
    String unknown = report("nobody@plenary.example", "failed");
    assertThat(bring(unknown).statusCode()).isEqualTo(404);
    assertThat(bring("/mail/inbound?to=" + BOUNCE, "message/rfc822", unknown).statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoRepliesLearnsThatNobodyTakesIt() {
    String to = "r" + TOKENS.reply(new MailTokens.Reply(AMINA, new PostId(1))) + "@plenary.example";
    HttpResponse<String> answer = bring("From: a@b.example\r\nTo: %s\r\n\r\nI do.".formatted(to));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Replies by mail are not taken yet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 10001", "Transfer-Encoding: chunked"})
  void whatIsTooLongIsNotWaitedFor(String length) throws IOException {
    String request = start(length) + "4e20\r\n" + "x".repeat(2 * MOST);
    assertThat(said(request)).isEqualTo("HTTP/1.1 413");
  }

  @Test
  void whatWouldBeTooLongIsNotEvenSent() throws IOException {
    String request = start("Content-Length: 10001\r\nExpect: 100-continue");
    assertThat(said(request)).isEqualTo("HTTP/1.1 413");
  }

  private static String start(String header) {
    return """
    POST /mail/inbound HTTP/1.1\r
    Host: localhost\r
    Content-Type: message/rfc822\r
    %s\r
    \r
    """
        .formatted(header);
  }

  // As it comes over the line, with no client that mends it first.
  private String said(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /mail/inbound?to=b%zz@plenary.example, 400",
    "POST, /mail/inbound?to=%,                    400",
    "POST, /mail/inbound?to,                      422",
    "POST, http://x/mail/inbound?to=%e2%28,       422",
    "POST, http:///mail/inbound?%zz,              400",
    "POST, *,                                     405",
    "GET,  /health/%zz?%zz,                       404",
    "GET,  //,                                    404",
    "GET,  /mail/inbound?%zz,                     405"
  })
  void everybodyIsAnswered(String method, String path, int status) throws IOException {
    String request =
        """
        %s %s HTTP/1.1\r
        Host: localhost\r
        Content-Type: message/rfc822\r
        Content-Length: 0\r
        \r
        """
            .formatted(method, path);
    assertThat(said(request)).isEqualTo("HTTP/1.1 " + status);
  }

  @Test
  void whatIsBroughtInBadPiecesIsCutOff() throws IOException {
    assertThat(said(start("Transfer-Encoding: chunked") + "zz\r\n")).isEmpty();
  }

  @Test
  void whoAsksFirstIsToldToGoOn() throws IOException {
    assertThat(said(start("Content-Length: 10000\r\nExpect: 100-continue")))
        .isEqualTo("HTTP/1.1 100");
  }

  @Test
  void whatCannotBeReadIsRefused() {
    assertThat(bring("").statusCode()).isEqualTo(422);
    assertThat(bring("X: x\r\n".repeat(1_100) + "\r\n").statusCode()).isEqualTo(422);
  }

  @Test
  void whatCannotBeNotedNowIsBroughtAgain() {
    noted = Future.failedFuture("the database is away");
    assertThat(bring(report(BOUNCE, "failed")).statusCode()).isEqualTo(503);
    noted = Future.succeededFuture();
    assertThat(bring(report(BOUNCE, "failed")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
  void aPageOfABrowserCannotBringMail(String type) {
    assertThat(bring("/mail/inbound", type, report(BOUNCE, "failed")).statusCode()).isEqualTo(415);
    assertThat(failed).isEmpty();
  }
}
