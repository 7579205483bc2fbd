package org.plenary.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

class MannersTest {

  private static final ServedForum FORUM = ServedForum.withSamples();

  @AfterAll
  static void close() {
    FORUM.close();
  }

  static Stream<String> readable() {
    Reply home = FORUM.get("/");
    return Stream.of(
        "/",
        "/c/global",
        "/c/global/encryption",
        "/c/global/rules",
        "/topics",
        "/topics/encryption",
        "/m/lars",
        home.page().expectFirst("ol.discussions h3 a").attr("href"),
        home.page().expectFirst("link[rel=stylesheet]").attr("href"),
        home.page().expectFirst("link[rel=icon]").attr("href"),
        "/robots.txt",
        "/api/v1/chapters",
        "/api/v1/forums/global/encryption",
        "/api/v1/topics",
        "/api/v1/discussions?limit=3");
  }

  static Stream<String> others() {
    return Stream.of(
        "/d/1",
        "/favicon.ico",
        "/nowhere",
        "/api/v1/nowhere",
        "/?x=1",
        "/api/v1/forums?x=1",
        "/c/%zz");
  }

  static Stream<String> all() {
    return Stream.concat(readable(), others());
  }

  @ParameterizedTest
  @MethodSource("readable")
  void whatTheReaderHasIsNotSentAgain(String path) {
    Reply first = FORUM.get(path);
    assertThat(first.header("etag")).matches("W/\"[^\"]+\"");
    for (String known : knownAs(first.header("etag"))) {
      Reply again = FORUM.get(path, "if-none-match", known);
      assertThat(again.status()).as(known).isEqualTo(304);
      assertThat(again.text()).isEmpty();
      assertThat(again.header("etag")).isEqualTo(first.header("etag"));
      assertThat(again.header("cache-control")).isEqualTo(first.header("cache-control"));
      assertThat(again.header("vary")).isEqualTo(first.header("vary"));
    }
  }

  private static List<String> knownAs(String etag) {
    String strong = etag.substring(2);
    return List.of(etag, strong, "*", "\"other\", " + etag, "W/\"x\"," + strong + ",\"y\"");
  }

  @ParameterizedTest
  @MethodSource("readable")
  void whatTheReaderHasNotIsSent(String path) {
    String etag = FORUM.get(path).header("etag");
    String bare = etag.substring(3, etag.length() - 1);
    for (String unknown : new String[] {"\"x" + bare + "\"", bare, "\"\"", "W/", "\"" + bare}) {
      assertThat(FORUM.get(path, "if-none-match", unknown).status()).as(unknown).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void headSaysWhatGetSaysButForTheBody(String path) {
    Reply got = FORUM.get(path, "x-request-id", "a-known-request");
    Reply head = FORUM.ask(HttpMethod.HEAD, path, "x-request-id", "a-known-request");
    assertThat(head.status()).isEqualTo(got.status());
    assertThat(head.text()).isEmpty();
    assertThat(described(head.headers())).isEqualTo(described(got.headers()));
  }

  private static String described(MultiMap headers) {
    return headers.names().stream()
        .sorted()
        .map(name -> name + headers.getAll(name))
        .toList()
        .toString();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyAnswerIsGuarded(String path) {
    Reply reply = FORUM.get(path);
    assertThat(reply.header("content-security-policy"))
        .startsWith("default-src 'none'")
        .contains(
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "require-trusted-types-for 'script'",
            "; trusted-types plenary")
        .doesNotContain("unsafe");
    assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(reply.header("referrer-policy")).isEqualTo("same-origin");
    assertThat(reply.header("cross-origin-opener-policy")).isEqualTo("same-origin");
    assertThat(reply.header("cross-origin-resource-policy")).isEqualTo("same-origin");
    assertThat(reply.header("strict-transport-security")).isEqualTo("max-age=63072000");
    assertThat(reply.header("permissions-policy")).contains("geolocation=()");
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyAnswerNamesWhatItDependsOnAndSetsNoCookie(String path) {
    Reply reply = FORUM.get(path, "cookie", "session=abc");
    assertThat(reply.header("vary")).contains("Accept,", "Accept-Encoding", "Accept-Language");
    assertThat(reply.header("cache-control")).isNotEmpty();
    assertThat(reply.headers().contains("set-cookie")).isFalse();
    assertThat(reply.headers().contains("server")).isFalse();
  }

  @Test
  void filesKeepTheirAddressForEver() {
    String style = FORUM.get("/").page().expectFirst("link[rel=stylesheet]").attr("href");
    assertThat(FORUM.get(style).header("cache-control")).contains("immutable");
    assertThat(FORUM.get("/favicon.ico").header("location")).startsWith("/assets/icon-");
  }

  @ParameterizedTest
  @CsvSource({
    "abcdefgh,                             true",
    "0b7d2b1e-7f5e-4a57-9a34-2f0c5c1c8c11, true",
    "short,                                false",
    "'has space',                          false",
    "'<script>alert(1)</script>',          false",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, false"
  })
  void aRequestKeepsItsIdWhenThatIsWellFormed(String id, boolean kept) {
    String answered = FORUM.get("/", "x-request-id", id).header("x-request-id");
    assertThat(answered.equals(id)).isEqualTo(kept);
    assertThat(answered).matches("[A-Za-z0-9-]{8,64}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW"})
  void anAddressThatOnlyReadsSaysSo(String method) {
    for (String path : new String[] {"/", "/c/global", "/api/v1/topics", "/robots.txt"}) {
      Reply reply = FORUM.ask(HttpMethod.valueOf(method), path);
      assertThat(reply.status()).isEqualTo(405);
      assertThat(reply.header("allow")).isEqualTo("GET, HEAD");
    }
  }

  @Test
  void anAddressThatTakesSomethingSaysWhatItTakes() {
    Reply reply = FORUM.ask(HttpMethod.DELETE, "/api/v1/chapters");
    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("allow")).isEqualTo("GET, HEAD, POST");
  }
}
