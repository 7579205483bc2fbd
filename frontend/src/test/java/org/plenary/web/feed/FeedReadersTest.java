package org.plenary.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.post.PostId;
import org.plenary.web.fixture.ServedForum;

/** Readers that others wrote find in our feeds what is there. */
class FeedReadersTest {

  @TempDir private Path folder = Path.of("");

  private static JsonObject entry(JsonObject feed, int number) {
    return feed.getJsonArray("entries").getJsonObject(number);
  }

  private static List<String> told(JsonArray entries, String what) {
    return entries.stream().map(entry -> ((JsonObject) entry).getString(what)).toList();
  }

  private static JsonObject parsed(
      FeedReader reader, ServedForum served, String path, String... etag) {
    String address = served.address(path);
    return new JsonObject(
        etag.length == 0
            ? reader.python("read.py", address)
            : reader.python("read.py", address, etag[0]));
  }

  @ParameterizedTest
  @EnumSource(
      value = FeedForm.class,
      names = {"ATOM", "RSS"})
  void feedparserReadsWhateverPeopleWrite(FeedForm form) {
    FeedReader reader = FeedReader.in(folder);
    try (var feeds = new HostileFeeds()) {
      for (String address : feeds.addresses(form.ending())) {
        JsonObject feed = parsed(reader, feeds.served(), address);
        assertThat(feed.getBoolean("bozo")).as(address + feed.getString("why")).isFalse();
        assertThat(told(feed.getJsonArray("entries"), "id"))
            .as(address)
            .isEqualTo(
                Jsoup.parse(feeds.get(address).text(), Parser.xmlParser())
                    .select("entry > id, item > guid")
                    .eachText());
      }
    }
  }

  @Test
  void feedparserReadsAllThatAtomTells() {
    FeedReader reader = FeedReader.in(folder);
    try (ServedForum served = ServedForum.withSamples()) {
      ChapterId chapter = served.given().chapter("tuvalu", "fr");
      GivenForum forum = served.given().forum(chapter, "talk", Audience.PUBLIC);
      GivenDiscussion debate = served.given().discussion(forum, "Who may read?");
      PostId opening = debate.post("ana", 0, "**All** of us <script>alert(1)</script>");
      served
          .database()
          .pool()
          .preparedQuery(
              "insert into discussion_topic (chapter_id, discussion_id, topic_id)"
                  + " select $1, $2, id from topic where slug = 'building-trust'")
          .execute(Tuple.of(chapter.value(), debate.id().value()))
          .await();
      JsonObject feed = parsed(reader, served, "/c/tuvalu/feed.atom");
      assertThat(feed.getString("language")).isEqualTo("fr");
      JsonObject entry = entry(feed, 0);
      assertThat(entry.getString("title")).isEqualTo("Who may read?");
      assertThat(entry.getString("author")).isEqualTo("Member ana");
      assertThat(entry.getString("content")).contains("<strong>All</strong> of us");
      assertThat(entry.getString("language")).isEqualTo("en");
      assertThat(entry.getJsonArray("tags")).containsExactly("Instaurer la confiance");
      assertThat(entry.getJsonArray("published").getInteger(0)).isEqualTo(2026);
      assertThat(entry.getJsonArray("updated").getInteger(0)).isEqualTo(2026);
      assertThat(entry.getString("link")).startsWith("https://plenary.example/d/");
      JsonObject summary = parsed(reader, served, "/c/tuvalu/feed.atom?text=summary");
      assertThat(entry(summary, 0).getString("summary")).startsWith("All of us");

      String posts = "/d/" + debate.id().value() + "/feed.atom";
      String etag = parsed(reader, served, posts).getString("etag");
      assertThat(parsed(reader, served, posts, etag).getInteger("status")).isEqualTo(304);
      PostId answer = debate.post("ben", 1, "Some of us");
      JsonArray answered = parsed(reader, served, posts, etag).getJsonArray("entries");
      assertThat(told(answered, "id")).containsExactly(tag(answer), tag(opening));
      assertThat(told(answered, "answers")).containsExactly(tag(opening), null);
      served.given().state(answer.value(), "removed");
      served
          .database()
          .pool()
          .preparedQuery("update discussion set version = version + 1 where id = $1")
          .execute(Tuple.of(debate.id().value()))
          .await();
      assertThat(told(parsed(reader, served, posts, etag).getJsonArray("entries"), "id"))
          .containsExactly(tag(opening));
    }
  }

  private static String tag(PostId post) {
    return "tag:plenary.example,2026:post/" + post.value();
  }

  @ParameterizedTest
  @EnumSource(
      value = FeedForm.class,
      names = {"ATOM", "RSS"})
  void newsboatKeepsWhatItReads(FeedForm form) {
    FeedReader reader = FeedReader.in(folder);
    try (var served = new ServedForum()) {
      GivenForum forum =
          served.given().forum(served.given().chapter("tuvalu", "fr"), "talk", Audience.PUBLIC);
      GivenDiscussion debate = served.given().discussion(forum, "Who may read? \ud83d\udc4d");
      PostId opening = debate.post("ana", 0, "All of us");
      List<String> addresses =
          List.of(served.address("/d/" + debate.id().value() + "/feed" + form.ending()));
      JsonArray kept = kept(reader, addresses);
      assertThat(told(kept, "guid")).containsExactly(tag(opening));
      assertThat(told(kept, "title")).containsExactly("Who may read? \ud83d\udc4d");
      assertThat(told(kept, "author")).containsExactly("Member ana");
      assertThat(kept(reader, addresses)).isEqualTo(kept);
      PostId answer = debate.post("ben", 1, "Some of us");
      assertThat(told(kept(reader, addresses), "guid"))
          .containsExactlyInAnyOrder(tag(opening), tag(answer));
    }
  }

  private static JsonArray kept(FeedReader reader, List<String> addresses) {
    return new JsonArray(reader.python("kept.py", reader.newsboat(addresses).toString()));
  }
}
