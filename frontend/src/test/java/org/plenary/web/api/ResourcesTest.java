package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Clients depend on the names of these fields; design and documentation fix them. */
class ResourcesTest {

  private static final ServedForum FORUM = ServedForum.withSamples();

  @AfterAll
  static void close() {
    FORUM.close();
  }

  private static JsonObject one(String path) {
    Reply reply = FORUM.get("/api/v1" + path);
    assertThat(reply.status()).as(path).isEqualTo(200);
    assertThat(reply.header("content-type")).isEqualTo("application/json");
    return reply.json();
  }

  private static JsonObject firstOf(String path) {
    JsonObject list = one(path);
    assertThat(list.fieldNames()).containsExactlyInAnyOrder("items", "next");
    return list.getJsonArray("items").getJsonObject(0);
  }

  @Test
  void aChapterSaysWhatItIs() {
    JsonObject chapter = firstOf("/chapters");
    assertThat(chapter.fieldNames())
        .containsExactlyInAnyOrder(
            "slug",
            "name",
            "description",
            "languages",
            "joining",
            "joinForm",
            "mark",
            "hue",
            "url");
    assertThat(one("/chapters/" + chapter.getString("slug"))).isEqualTo(chapter);
    assertThat(chapter.getString("url")).isEqualTo("https://plenary.example/c/global");
  }

  @Test
  void aForumSaysWhoReadsIt() {
    JsonObject forum = firstOf("/forums?chapter=senegal");
    assertThat(forum.fieldNames())
        .containsExactlyInAnyOrder(
            "chapter",
            "slug",
            "title",
            "description",
            "language",
            "access",
            "discussionCount",
            "url");
    assertThat(forum.getJsonObject("access").fieldNames())
        .containsExactlyInAnyOrder("reading", "posting", "feeds", "embeds", "pseudonyms");
    assertThat(forum.getString("chapter")).isEqualTo("senegal");
    assertThat(one("/forums/senegal/" + forum.getString("slug"))).isEqualTo(forum);
  }

  @Test
  void aTopicHasItsNames() {
    JsonObject topic = firstOf("/topics");
    assertThat(topic.fieldNames()).containsExactlyInAnyOrder("slug", "emerging", "names", "url");
    assertThat(topic.getJsonObject("names").fieldNames()).contains("en", "fr", "es", "ar");
    assertThat(one("/topics/" + topic.getString("slug"))).isEqualTo(topic);
  }

  @Test
  void aDiscussionSaysWhereItStands() {
    JsonObject discussion = firstOf("/discussions?forum=global/encryption");
    assertThat(discussion.fieldNames())
        .containsExactlyInAnyOrder(
            "id",
            "forum",
            "title",
            "author",
            "language",
            "topics",
            "state",
            "mergedInto",
            "pinned",
            "postCount",
            "createdAt",
            "lastActivityAt",
            "revision",
            "url");
    assertThat(discussion.getJsonObject("author").fieldNames())
        .containsExactlyInAnyOrder("handle", "name");
    assertThat(discussion.getString("forum")).isEqualTo("global/encryption");
    assertThat(one("/discussions/" + discussion.getLong("id"))).isEqualTo(discussion);
  }

  @Test
  void aPostSaysWhatItAnswers() {
    JsonObject post = firstOf(posts());
    assertThat(post.fieldNames())
        .containsExactlyInAnyOrder(
            "id",
            "discussionId",
            "number",
            "parentId",
            "depth",
            "author",
            "language",
            "format",
            "source",
            "html",
            "state",
            "createdAt",
            "editedAt",
            "revision",
            "attachments",
            "reactions",
            "quotes",
            "url");
    assertThat(post.getValue("parentId")).isNull();
    assertThat(one("/posts/" + post.getLong("id"))).isEqualTo(post);
  }

  private static String posts() {
    return "/discussions/" + firstOf("/discussions").getLong("id") + "/posts";
  }

  @Test
  void answersNameThePostThatTheyAnswer() {
    JsonArray posts = one(posts()).getJsonArray("items");
    List<Long> ids = posts.stream().map(post -> ((JsonObject) post).getLong("id")).toList();
    assertThat(posts.stream().skip(1).map(post -> ((JsonObject) post).getLong("parentId")))
        .allMatch(ids::contains);
  }

  @Test
  void rulesHaveAVersionAndNumbers() {
    assertThat(one("/chapters/global/ladder").fieldNames())
        .containsExactlyInAnyOrder("publishedBy", "version", "steps");
    JsonObject rules = firstOf("/chapters/global/rules?language=fr");
    assertThat(rules.fieldNames())
        .containsExactlyInAnyOrder(
            "forum", "version", "publishedAt", "language", "languages", "preamble", "rules");
    assertThat(rules.getString("language")).isEqualTo("fr");
    assertThat(rules.getJsonArray("rules").getJsonObject(0).fieldNames())
        .containsExactlyInAnyOrder("number", "title", "body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"createdAt", "lastActivityAt"})
  void timesAreInUtc(String field) {
    String time = firstOf("/discussions").getString(field);
    assertThat(time).endsWith("Z");
    assertThat(Instant.parse(time)).isBefore(Instant.parse("2100-01-01T00:00:00Z"));
  }

  @Test
  void addressesInAnswersCanBeFollowed() {
    for (String list : List.of("/chapters", "/forums", "/topics", "/discussions", posts())) {
      String url = firstOf(list).getString("url");
      assertThat(url).startsWith(ServedForum.PUBLIC_URL.toString());
      String path = url.substring(ServedForum.PUBLIC_URL.toString().length());
      assertThat(FORUM.get(path).status()).as(path).isIn(200, 302);
    }
  }
}
