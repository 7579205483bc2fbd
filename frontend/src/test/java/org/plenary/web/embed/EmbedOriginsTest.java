package org.plenary.web.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.embed.EmbeddedForum.FEED;
import static org.plenary.web.embed.EmbeddedForum.FRAGMENT;
import static org.plenary.web.embed.EmbeddedForum.FRAME;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.web.fixture.Reply;

/** A chapter names the sites that show it. */
class EmbedOriginsTest {

  private static final String ALLOWED = "access-control-allow-origin";
  private static final String HERE = "?chapter=senegal";

  private final EmbeddedForum forum = new EmbeddedForum();

  @AfterEach
  void close() {
    forum.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {FEED + HERE, FRAGMENT + HERE, FEED + "?forum=senegal/rights"})
  void scriptsOfThoseSitesAloneReadIt(String path) {
    forum.name("https://example.com https://b.example:8443");
    for (String one : new String[] {"https://example.com", "https://b.example:8443"}) {
      Reply reply = forum.get(path, "origin", one);
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.header(ALLOWED)).isEqualTo(one);
      assertThat(reply.header("vary")).isEqualTo("Origin, Accept-Encoding");
      Reply again = forum.get(path, "origin", one, "if-none-match", reply.header("etag"));
      assertThat(again.status()).isEqualTo(304);
      assertThat(again.header(ALLOWED)).isEqualTo(one);
    }
    Reply server = forum.get(path);
    assertThat(server.status()).isEqualTo(200);
    assertThat(server.headers().contains(ALLOWED)).isFalse();
    assertThat(server.header("vary")).contains("Origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://attacker-example.com",
        "https://example.com.attacker.org",
        "https://example.com.",
        "https://sub.example.com",
        "https://example.co",
        "https://example.com:8443",
        "http://example.com",
        "HTTPS://EXAMPLE.COM",
        "https://example.com, https://example.com",
        "null",
        "*"
      })
  void whatOnlyLooksLikeOneIsNone(String origin) {
    forum.name("https://example.com");
    for (String path : new String[] {FEED + HERE, FRAGMENT + HERE}) {
      String tag = forum.get(path).header("etag");
      Reply reply = forum.get(path, "origin", origin, "if-none-match", tag);
      assertThat(reply.status()).isEqualTo(403);
      assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
      assertThat(reply.headers().contains(ALLOWED)).isFalse();
      assertThat(reply.header("vary")).isEqualTo("Origin, Accept-Encoding");
      assertThat(reply.text()).doesNotContain("Who may read?");
    }
  }

  @Test
  void theFrameNamesThemToTheBrowser() {
    forum.name("https://example.com http://localhost:8000");
    assertThat(forum.get(FRAME + HERE).header("content-security-policy"))
        .endsWith("frame-ancestors 'self' https://example.com http://localhost:8000");
  }

  @Test
  void whatIsOfNoChapterIsForAll() {
    forum.name("https://example.com");
    assertThat(forum.get(FEED, "origin", "https://elsewhere.example").header(ALLOWED))
        .isEqualTo("*");
  }

  @Test
  void aChangeCountsForTheNextWhoAsks() {
    String[] elsewhere = {"origin", "https://elsewhere.example"};
    Reply before = forum.get(FEED + HERE, elsewhere);
    assertThat(before.header(ALLOWED)).isEqualTo("*");
    set("{\"origins\": [\"https://example.com\"]}", 200);
    assertThat(forum.get(FEED + HERE, elsewhere).status()).isEqualTo(403);
    String tag = forum.get(FRAME + HERE).header("etag");
    set("{\"origins\": []}", 200);
    assertThat(forum.get(FEED + HERE, elsewhere).status()).isEqualTo(200);
    Reply frame = forum.get(FRAME + HERE, "if-none-match", tag);
    assertThat(frame.header("content-security-policy")).endsWith("frame-ancestors 'self' *");
  }

  private Reply set(String json, int status) {
    Reply reply =
        forum
            .served()
            .sendAs(forum.officer(), HttpMethod.PUT, "/api/v1/chapters/senegal/embedding", json);
    assertThat(reply.status()).isEqualTo(status);
    return reply;
  }

  @Test
  void programsOfOfficersReadAndNameThem() {
    set("{\"origins\": [\"https://example.com\"]}", 200);
    Reply reply = forum.served().getAs(forum.officer(), "/api/v1/chapters/senegal/embedding");
    assertThat(reply.json().getJsonArray("origins")).containsExactly("https://example.com");
    assertThat(set("{\"origins\": [\"example.com\"]}", 400).text())
        .contains("origins", "https://chapter.example");
    set("{}", 400);
  }
}
