package org.plenary.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Scripts of other sites read what is public, and nothing else. */
class OpenReadingTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final String ALLOWED = "access-control-allow-origin";
  private static final String[] ELSEWHERE = {"origin", "https://chapter.example"};

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/chapters, 200",
    "/api/v1/discussions?limit=1, 200",
    "/api/v1/openapi.json, 200",
    "/api/v1/chapters/atlantis, 404",
    "/api/v1/topics?x=1, 400"
  })
  void whatIsPublicIsReadFromEverywhere(String path, int status) {
    Reply reply = SERVED.get(path, ELSEWHERE);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header(ALLOWED)).isEqualTo("*");
    assertThat(reply.header("access-control-expose-headers")).contains("ETag", "Link");
    assertThat(reply.header("access-control-allow-credentials")).isEmpty();
    assertThat(SERVED.ask(HttpMethod.HEAD, path, ELSEWHERE).header(ALLOWED)).isEqualTo("*");
  }

  @Test
  void whatWasReadBeforeIsStillOpen() {
    String etag = SERVED.get("/api/v1/topics").header("etag");
    Reply again = SERVED.get("/api/v1/topics", "if-none-match", etag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.header(ALLOWED)).isEqualTo("*");
  }

  @Test
  void aCookieChangesNothing() {
    var member = GivenMember.claimed(SERVED.database().pool(), "ada", "senegal", Role.MEMBER);
    String cookie = "__Host-session=" + SERVED.pass(member.caller());
    Reply reply = SERVED.get("/api/v1/forums", "cookie", cookie);
    assertThat(reply.header(ALLOWED)).isEqualTo("*");
    assertThat(reply.text()).isEqualTo(SERVED.get("/api/v1/forums").text());
    assertThat(SERVED.get("/api/v1/me", "cookie", cookie).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/c/senegal", "/api/v1/me", "/api/v1/nowhere", "/robots.txt"})
  void pagesAndMembersOwnAreNotOpen(String path) {
    assertThat(SERVED.get(path, ELSEWHERE).headers().contains(ALLOWED)).isFalse();
  }

  @Test
  void whatCameWithATokenIsNotOpen() {
    var member = GivenMember.claimed(SERVED.database().pool(), "eve", "senegal", Role.MEMBER);
    String bearer = "Bearer " + SERVED.pass(member.caller());
    Reply reply = SERVED.get("/api/v1/chapters", "authorization", bearer);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers().contains(ALLOWED)).isFalse();
  }

  private static Reply preflight(String path, String method) {
    return SERVED.ask(
        HttpMethod.OPTIONS,
        path,
        "origin",
        "https://chapter.example",
        "access-control-request-method",
        method);
  }

  @Test
  void aBrowserThatAsksFirstIsToldWhatItMay() {
    Reply reply = preflight("/api/v1/chapters", "GET");
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.header(ALLOWED)).isEqualTo("*");
    assertThat(reply.header("access-control-allow-methods")).isEqualTo("GET, HEAD");
    assertThat(reply.header("access-control-allow-headers")).isEqualTo("Accept, If-None-Match");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/chapters, POST",
    "/api/v1/chapters/senegal, PATCH",
  })
  void aWriteIsNeverAllowed(String path, String method) {
    assertThat(preflight(path, method).header("access-control-allow-methods"))
        .doesNotContain(method);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/c/senegal", "/api/v1/me", "/api/v1/chapters/senegal/invitations", "/api/v1/x"})
  void whereNothingIsOpenAskingIsRefused(String path) {
    Reply reply = preflight(path, "GET");
    assertThat(reply.status()).isIn(404, 405);
    assertThat(reply.headers().contains(ALLOWED)).isFalse();
  }
}
