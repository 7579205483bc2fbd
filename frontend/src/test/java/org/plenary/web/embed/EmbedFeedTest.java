package org.plenary.web.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.embed.EmbeddedForum.FEED;
import static org.plenary.web.embed.EmbeddedForum.FRAGMENT;
import static org.plenary.web.embed.EmbeddedForum.FRAME;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.fixture.Shared;
import org.plenary.web.fixture.Reply;

/** The list as the component asks for it. */
class EmbedFeedTest {

  private static final String HERE = "?chapter=senegal";

  private final EmbeddedForum forum = new EmbeddedForum();

  @AfterEach
  void close() {
    forum.close();
  }

  private List<String> titles(String query) {
    return items(query).stream().map(item -> item.getString("title")).toList();
  }

  private List<JsonObject> items(String query) {
    JsonArray items = forum.json(query).getJsonArray("items");
    return items.stream().map(JsonObject.class::cast).toList();
  }

  private static JsonObject beside(JsonObject json) {
    return json.getJsonObject("_plenary");
  }

  @Test
  void tellsAllThatTheComponentShowsInTheLanguageOfThePlace() {
    JsonObject feed = forum.json(HERE);
    assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.getString("title")).isEqualTo("Chapter senegal");
    assertThat(feed.getString("language")).isEqualTo("fr");
    assertThat(feed.getString("home_page_url")).isEqualTo("https://plenary.example/c/senegal");
    assertThat(feed.getString("feed_url"))
        .isEqualTo("https://plenary.example/embed/feed.json?chapter=senegal");
    assertThat(beside(feed).getString("dir")).isEqualTo("ltr");
    assertThat(beside(feed).getString("all")).isEqualTo("Tout lire sur Plenary");
    assertThat(beside(feed).getJsonObject("title").getString("language")).isEqualTo("fr");
    JsonObject item = items(HERE).getFirst();
    assertThat(item.getString("title")).isEqualTo("<b>Keys</b> & \"locks\"");
    assertThat(item.getString("language")).isEqualTo("en");
    assertThat(item.getString("id"))
        .isEqualTo("tag:plenary.example,2026:discussion/" + forum.second().id().value());
    assertThat(item.getString("url"))
        .startsWith("https://plenary.example/d/" + forum.second().id().value() + "/");
    assertThat(item.getJsonArray("authors").getJsonObject(0).getString("name"))
        .isEqualTo("Member ben");
    assertThat(item.getString("content_text")).isEqualTo("Member ben · Forum rights · 1 réponse");
    assertThat(beside(item).getString("replies")).isEqualTo("1 réponse");
    assertThat(beside(item).getString("dir")).isEqualTo("ltr");
    assertThat(beside(item).getJsonObject("forum").getString("url"))
        .isEqualTo("https://plenary.example/c/senegal/rights");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", HERE, HERE + "&kind=posts&lang=ar", HERE + "&language=fr"})
  void isAJsonFeedByItsSchema(String query) throws IOException {
    String schema = Files.readString(Shared.file("feeds/jsonfeed-schema/schema-v1.1.json"));
    var options =
        new JsonSchemaOptions()
            .setBaseUri("https://plenary.example")
            .setDraft(Draft.DRAFT7)
            .setOutputFormat(OutputFormat.Basic);
    OutputUnit verdict =
        Validator.create(JsonSchema.of(new JsonObject(schema)), options)
            .validate(forum.json(query));
    assertThat(verdict.getErrors()).isNullOrEmpty();
    assertThat(verdict.getValid()).isTrue();
  }

  @Test
  void speaksAsItIsAskedTo() {
    JsonObject feed = forum.json(HERE + "&lang=ar");
    assertThat(feed.getString("language")).isEqualTo("ar");
    assertThat(beside(feed).getString("dir")).isEqualTo("rtl");
    assertThat(forum.json(HERE + "&lang=nl").getString("language")).isEqualTo("fr");
    assertThat(forum.json("").getString("language")).isEqualTo("en");
    assertThat(
            forum.get(FEED + HERE, "accept-language", "es", "cookie", "__Host-language=es").text())
        .isEqualTo(forum.get(FEED + HERE).text());
  }

  @Test
  void listsWhatMovedLast() {
    forum.first().post("eve", 1, "Later");
    forum.first().post("eve", 1, "Later still");
    assertThat(titles(HERE)).containsExactly("Who may read?", "<b>Keys</b> & \"locks\"");
    assertThat(titles(HERE + "&sort=new&limit=1")).hasSize(1);
    assertThat(titles("?forum=senegal/rights")).hasSize(2);
    assertThat(titles(HERE + "&forum=rights")).hasSize(2);
    assertThat(titles(HERE + "&language=fr")).isEmpty();
    assertThat(titles("")).hasSize(2);
  }

  @Test
  void listsPostsAndWhatIsFeatured() {
    JsonObject post = items(HERE + "&kind=posts").getFirst();
    assertThat(post.getString("url")).startsWith("https://plenary.example/p/");
    assertThat(post.getString("id")).startsWith("tag:plenary.example,2026:post/");
    assertThat(beside(post).containsKey("replies")).isFalse();
    assertThat(titles(HERE + "&kind=featured")).isEmpty();
    forum.execute(
        "update discussion set featured = true where id = $1", forum.first().id().value());
    assertThat(titles(HERE + "&kind=featured")).containsExactly("Who may read?");
  }

  @Test
  void aTopicIsNamedInTheLanguageOfTheWords() {
    forum.execute(
        """
        with made as (
          insert into topic (slug, emerging) values ('encryption', false) returning id)
        insert into topic_name (topic_id, language, name)
        select id, language, name
        from made
        cross join (values ('en', 'Encryption'), ('fr', 'Chiffrement')) said (language, name)
        """);
    assertThat(forum.json("?topic=encryption&lang=fr").getString("title")).isEqualTo("Chiffrement");
    JsonObject both = forum.json(HERE + "&topic=encryption");
    assertThat(both.getString("title")).isEqualTo("Chiffrement · Chapter senegal");
    assertThat(both.getString("home_page_url"))
        .isEqualTo("https://plenary.example/c/senegal?topic=encryption");
  }

  @ParameterizedTest
  @CsvSource({
    "'?limit=1e9', 400",
    "'?limit=0', 400",
    "'?limit=51', 400",
    "'?kind=all', 400",
    "'?sort=best', 400",
    "'?lang=x', 400",
    "'?language=not%20one', 400",
    "'?state=hidden', 400",
    "'?chapter=senegal&kind=featured&state=open', 400",
    "'?forum=rights', 400",
    "'?chapter=lebanon&forum=senegal/rights', 400",
    "'?kind=featured', 400",
    "'?chapter=senegal&kind=featured&language=fr', 400",
    "'?theme=dark', 400",
    "'?cursor=x', 400",
    "'?chapter=senegal&chapter=senegal', 400",
    "'?chapter=atlantis', 404",
    "'?forum=senegal/nowhere', 404",
    "'?topic=nothing', 404"
  })
  void whatIsWrongIsSaidInWords(String query, int status) {
    Reply reply = forum.get(FEED + query);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
    assertThat(reply.json().getString("detail")).isNotEmpty();
    assertThat(reply.header("access-control-allow-origin")).isEqualTo("*");
  }

  @ParameterizedTest
  @ValueSource(strings = {FEED, FRAGMENT, FRAME})
  void othersKeepItForAWhileAndAskWithItsTag(String form) {
    Reply reply = forum.get(form + HERE);
    assertThat(reply.header("cache-control")).isEqualTo("public, max-age=25");
    assertThat(reply.header("vary")).isEqualTo("Accept-Encoding");
    assertThat(reply.header("access-control-allow-origin")).isEqualTo("*");
    assertThat(reply.header("access-control-expose-headers")).contains("ETag");
    assertThat(reply.header("cross-origin-resource-policy")).isEqualTo("cross-origin");
    assertThat(reply.header("set-cookie")).isEmpty();
    String tag = reply.header("etag");
    Runnable again =
        () ->
            assertThat(forum.get(form + HERE, "if-none-match", tag))
                .satisfies(
                    same -> {
                      assertThat(same.status()).isEqualTo(304);
                      assertThat(same.header("cache-control")).isEqualTo("public, max-age=25");
                    });
    assertThat(forum.served().statementsOf(again)).isEqualTo(1);
    assertThat(forum.served().statementsOf(() -> forum.get(form + HERE))).isEqualTo(2);
    forum.first().post("eve", 1, "New");
    assertThat(forum.get(form + HERE, "if-none-match", tag).status()).isEqualTo(200);
  }

  @Test
  void itsTagChangesWithTheNamesInIt() {
    String before = forum.get(FEED + HERE).header("etag");
    forum.execute("update chapter set name = 'Sénégal' where slug = 'senegal'");
    String chapter = forum.get(FEED + HERE).header("etag");
    forum.execute("update forum set title = 'Droits' where slug = 'rights'");
    assertThat(List.of(before, chapter, forum.get(FEED + HERE).header("etag")))
        .doesNotHaveDuplicates();
    assertThat(forum.get(FEED + HERE).text()).contains("Sénégal", "Droits");
    assertThat(forum.get(FEED + HERE + "&lang=es").header("etag")).isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {FEED, FRAGMENT, FRAME})
  void aForumThatNarrowsOrLeavesNoMoreIsGoneAtOnce(String form) {
    String tag = forum.get(form + HERE).header("etag");
    forum.served().given().access(forum.forum().id(), 2, Audience.CHAPTER);
    Reply chapter = forum.get(form + HERE, "if-none-match", tag);
    assertThat(chapter.status()).isEqualTo(200);
    assertThat(chapter.text()).doesNotContain("Who may read?", "rights");
    assertThat(forum.get(form + "?forum=senegal/rights").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {FEED, FRAGMENT, FRAME})
  void aForumThatMayNotBeEmbeddedIsNot(String form) {
    forum.execute("update forum_access set embeds = false where forum_id = $1", forum.forum().id());
    assertThat(forum.get(form + HERE).text()).doesNotContain("Who may read?");
    assertThat(forum.get(form + "?forum=senegal/rights").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {FEED, FRAGMENT, FRAME})
  void aCookieOrATokenChangesNothing(String form) {
    String pass = forum.served().pass(forum.officer());
    Reply known =
        forum.get(
            form + HERE,
            "cookie",
            "__Host-session=" + pass + "; __Host-language=es",
            "authorization",
            "Bearer " + pass);
    Reply unknown = forum.get(form + HERE);
    assertThat(known.body()).isEqualTo(unknown.body());
    assertThat(known.header("etag")).isEqualTo(unknown.header("etag"));
  }
}
