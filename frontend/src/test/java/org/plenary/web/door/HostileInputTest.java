package org.plenary.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.page.Cursor;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;
import org.plenary.web.fixture.Wire;

/** Whatever is sent, the answer is a plain one or says what is wrong; and the next is served. */
class HostileInputTest {

  private static final ServedForum SERVED = new ServedForum();
  private static final GivenDiscussion DEBATE =
      SERVED
          .given()
          .discussion(
              SERVED
                  .given()
                  .forum(SERVED.given().chapter("senegal", "fr"), "access", Audience.PUBLIC),
              "Open");
  private static final String THREAD = "/d/" + DEBATE.id().value() + "/open";
  private static final String POSTS = "/api/v1/discussions/" + DEBATE.id().value() + "/posts";

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @AfterEach
  void theServerStillAnswers() {
    assertThat(SERVED.get(THREAD).status()).isEqualTo(200);
  }

  private static String assertCalm(String requestLine, String... headers) {
    String said = SERVED.wire().say(requestLine, headers);
    assertThat(Wire.statusOf(said)).as(requestLine).isBetween(200, 499);
    assertThat(said).doesNotContain("Exception").doesNotContain("org.plenary");
    return said;
  }

  // Wherever it is met: before a route is found, or by the route that was.
  @ParameterizedTest
  @CsvSource({
    "/api/v1/forums?%25=%,             application/problem+json",
    "/api/v1/forums/senegal/access?%=, application/problem+json",
    "/api/v1/forums/senegal/%zz,       application/problem+json",
    "/c/senegal?%25=%,                 text/html; charset=utf-8",
    "/c/%,                             text/html; charset=utf-8"
  })
  void whatCannotBeReadIsExplained(String address, String type) {
    Reply reply = SERVED.get(address);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("content-type")).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/c/%00",
        "/c/senegal%00/access",
        "/c/senegal/access%00",
        "/c/a%0ab/rules",
        "/m/%00",
        "/m/ada%00",
        "/message/%00",
        "/message/%3Ca%00b@x%3E",
        "/topics/%00",
        "/api/v1/chapters/%00",
        "/api/v1/chapters/%00/rules",
        "/api/v1/forums/%00/%00",
        "/api/v1/topics/%00",
        "/c/..%2f..%2fetc%2fpasswd",
        "/c/%2e%2e/%2e%2e/etc/passwd",
        "/../../etc/passwd",
        "/c/a%2Fb",
        "/c/a%5cb",
        "/assets/..%2f..%2fpom.xml",
        "/assets/%2e%2e%2fplenary.css",
        "/c/%",
        "/c/%a",
        "/c/%zz",
        "/c/%ff%fe",
        "/c/%c0%ae",
        "/c/%ed%a0%80",
        "/c/\u00ff",
        "/c/\u00e9t\u00e9",
        "/d/1e3",
        "/d/-1",
        "/d/0",
        "/d/99999999999999999999",
        "/d/999999999999999999",
        "/d/%D9%A1",
        "/p/9223372036854775808",
        "/p/0x10",
        "/p/1;jsessionid=1",
        "/d/1/%00",
        "//",
        "///c//senegal",
        "/c/",
        "/c//rules",
        "/./c/./senegal",
        "/\\..\\",
        "/?",
        "/#fragment",
        "nowhere",
        "*",
        "http://",
        "http://evil.example",
        "http://evil.example/c/senegal",
        "https://evil.example:99999/",
        "ftp://x/y",
        "?order=time"
      })
  void paths(String path) {
    assertCalm("GET " + path + " HTTP/1.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown=1",
        "order=tree&order=time",
        "ORDER=time",
        "order=sideways",
        "order=",
        "order",
        "=",
        "&&&",
        ";;;",
        "%",
        "order=%",
        "order=%zz",
        "order=%00",
        "order=%ff",
        "order=tree%0d%0aset-cookie:x",
        "order=\u000btree",
        "utm_x=\u0001",
        "utm_x=\u007f",
        "utm_source=%0d%0ax:%20y",
        "%00=1",
        "branch=0",
        "branch=-1",
        "branch=2147483647",
        "branch=2147483648",
        "branch=99999999999999999999999999",
        "branch=1.5",
        "branch=%D9%A1",
        "branch=1&cursor=AAAAAAAAAAEB",
        "limit=10",
        "order[]=tree",
        "__proto__=1",
        "order=tree'--"
      })
  void parameters(String query) {
    assertCalm("GET " + THREAD + "?" + query + " HTTP/1.1");
    assertCalm("GET /d/" + DEBATE.id().value() + "?" + query + " HTTP/1.1");
    assertCalm("GET " + POSTS + "?" + query + " HTTP/1.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "since=%2B999999999-12-31T23:59:59Z",
        "since=%2B1000000000-12-31T23:59:59Z",
        "since=-1000000000-01-01T00:00:00Z",
        "since=-999999999-01-01T00:00:00Z",
        "since=0000-01-01T00:00:00Z",
        "since=2026-02-30T00:00:00Z",
        "since=2026-01-01",
        "author=%F0%9F%98%80",
        "author='%20or%201=1--",
        "language=%25",
        "topic=%C2%85",
        "forum=a/b/c",
        "forum=//",
        "limit=1e2",
        "limit=%20%20",
        "limit=99999999999999999999"
      })
  void filters(String query) {
    assertCalm("GET /api/v1/discussions?" + query + " HTTP/1.1");
  }

  static Stream<String> cursors() {
    String one = Cursor.forward(1L).toString();
    return Stream.of(
        one,
        Cursor.forward(1L, 2L).toString(),
        Cursor.forward(1L, 2L, 3L).toString(),
        Cursor.forward(Long.MAX_VALUE).toString(),
        Cursor.backward(Long.MIN_VALUE).toString(),
        Cursor.forward(Long.MAX_VALUE, Long.MAX_VALUE).toString(),
        Cursor.backward(Long.MAX_VALUE, Long.MAX_VALUE).toString(),
        Cursor.forward(Long.MIN_VALUE, Long.MIN_VALUE).toString(),
        Cursor.backward(Long.MIN_VALUE, 0L).toString(),
        one.substring(1),
        one.substring(0, one.length() - 1),
        one + "A",
        one + "%3D",
        one.toLowerCase(Locale.ROOT),
        "garbage!",
        "%2B%2F%2B%2F",
        "A".repeat(400),
        "A".repeat(3000),
        "%20",
        "%00");
  }

  @ParameterizedTest
  @MethodSource
  void cursors(String cursor) {
    for (String list : new String[] {THREAD, POSTS, "/c/senegal", "/c/senegal/access"}) {
      assertCalm("GET " + list + "?cursor=" + cursor + " HTTP/1.1");
    }
    for (String order : new String[] {"active", "new", "replies"}) {
      assertCalm("GET /api/v1/discussions?sort=" + order + "&cursor=" + cursor + " HTTP/1.1");
    }
    assertCalm("GET " + THREAD + "?order=time&cursor=" + cursor + " HTTP/1.1");
  }
}
