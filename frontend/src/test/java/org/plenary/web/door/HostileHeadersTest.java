package org.plenary.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.web.fixture.ServedForum;

/** Headers, methods and bytes that no decent program sends. */
class HostileHeadersTest {

  private static final ServedForum SERVED = new ServedForum();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @AfterEach
  void theServerStillAnswers() {
    assertThat(SERVED.get("/").status()).isEqualTo(200);
  }

  private static int status(String requestLine, String... headers) {
    return SERVED.wire().status(requestLine, headers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept: text/html;q=much",
        "Accept: ;;;,,,/",
        "Accept: */",
        "Accept-Language: x-",
        "Accept-Language: -",
        "Accept-Language: ;q=1,,;",
        "Accept-Language: fr;q=nan, ar;q=1e99, *",
        "Accept-Language: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "Accept-Language: \u00ff\u00fe",
        "Accept-Encoding: identity;q=0, *;q=0",
        "Accept-Encoding: gzip;q=x",
        "Accept-Encoding: \u00ff",
        "If-None-Match: \"",
        "If-None-Match: W/W/\"\",,,",
        "If-Modified-Since: yesterday",
        "Range: bytes=0-1,2-3,-5",
        "Content-Type: ;",
        "Cookie: \u0001=\u0002",
        "Authorization: Bearer x.y.z",
        "X-Forwarded-Host: evil.example",
        "X-HTTP-Method-Override: DELETE",
        "Upgrade: h2c",
        "Content-Length: 0",
        "Transfer-Encoding: gzip, chunked",
        "X-Request-Id: a\tb"
      })
  void headers(String header) {
    assertThat(status("GET / HTTP/1.1", header)).as(header).isBetween(200, 499);
    assertThat(status("GET /api/v1/chapters HTTP/1.1", header)).as(header).isBetween(200, 499);
  }

  @Test
  void manyHeadersAndLongOnesAreTooMuch() {
    String[] many = IntStream.range(0, 2000).mapToObj(n -> "X-" + n + ": y").toArray(String[]::new);
    assertThat(status("GET / HTTP/1.1", many)).isEqualTo(431);
    assertThat(status("GET / HTTP/1.1", "X-Long: " + "y".repeat(100_000))).isEqualTo(431);
  }

  @Test
  void aLineThatIsTooLongIsSaidToBe() {
    assertThat(status("GET /" + "a".repeat(5000) + " HTTP/1.1")).isEqualTo(414);
  }

  @Test
  void whatCannotBeReadIsAProblemWithAllHeadersToo() {
    assertThat(SERVED.wire().say("GET /" + "a".repeat(5000) + " HTTP/1.1"))
        .contains("content-security-policy:", "problem+json", "urn:plenary:problem:too-long");
    assertThat(SERVED.wire().say("G\u0000T / HTTP/1.1"))
        .contains("content-security-policy:", "urn:plenary:problem:invalid");
  }

  @Test
  void longNamesAreNotThere() {
    for (String path : new String[] {"/c/", "/m/", "/message/", "/topics/", "/api/v1/chapters/"}) {
      assertThat(status("GET " + path + "a".repeat(3000) + " HTTP/1.1")).as(path).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "TRACE", "OPTIONS", "PROPFIND", "BREW", "get"})
  void methods(String method) {
    assertThat(status(method + " / HTTP/1.1", "X-Secret: a")).isEqualTo(405);
    assertThat(status(method + " /api/v1/topics HTTP/1.1")).isEqualTo(405);
    assertThat(status(method + " /nowhere HTTP/1.1")).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONNECT evil.example:443 HTTP/1.1",
        "CONNECT / HTTP/1.1",
        "OPTIONS * HTTP/1.1",
        "GET /",
        "GET",
        "G\u0000T / HTTP/1.1",
        "GET /\u0000 HTTP/1.1",
        "GET /a b HTTP/1.1"
      })
  void requestLines(String line) {
    assertThat(status(line)).isBetween(200, 499);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET / HTTP/9.9", "GET / HTTX/1.1"})
  void otherProtocolsAreNotSpoken(String line) {
    assertThat(status(line)).isIn(400, 501, 505);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONS * HTTP/1.1", "GET nowhere HTTP/1.1", "GET ?x HTTP/1.1"})
  void whatIsNoPathIsRefusedWithAllHeaders(String line) {
    assertThat(SERVED.wire().say(line)).contains("content-security-policy:", "<h1>");
  }

  @Test
  void traceEchoesNothing() {
    assertThat(SERVED.wire().say("TRACE / HTTP/1.1", "X-Secret: canary")).doesNotContain("canary");
  }

  @Test
  void aBodyThatIsSentWithAReadIsIgnored() {
    assertThat(status("POST / HTTP/1.1", "Content-Length: 5", "Expect: 100-continue"))
        .isEqualTo(405);
  }

  @Test
  void twoWaysToEndABodyAreNotBelieved() {
    byte[] smuggled =
        """
        POST / HTTP/1.1\r
        Host: plenary.example\r
        Content-Length: 6\r
        Transfer-Encoding: chunked\r
        Connection: close\r
        \r
        0\r
        \r
        X"""
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(SERVED.wire().status(smuggled)).isBetween(400, 499);
  }

  @Test
  void whatIsNoRequestAtAllIsRefused() {
    byte[] noise = ("\u00ff".repeat(600) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(SERVED.wire().status(noise)).isBetween(400, 499);
  }

  @Test
  void theNextReaderGetsWhatTheFirstWouldHaveGotten() {
    String before = SERVED.get("/").text();
    SERVED.get("/", "x-forwarded-host", "evil.example", "x-original-url", "/c", "host", "evil");
    assertThat(SERVED.get("/").text()).isEqualTo(before).doesNotContain("evil");
  }
}
