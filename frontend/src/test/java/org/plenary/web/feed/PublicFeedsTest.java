package org.plenary.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Role;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What readers of feeds get of a forum. */
class PublicFeedsTest {

  private final SyndicatedForum forum = new SyndicatedForum();
  private final ServedForum served = forum.served();
  private final GivenDiscussion debate = forum.debate();

  @AfterEach
  void close() {
    forum.close();
  }

  private static String child(Element of, String name) {
    return of.select("> " + name).text();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed", "/c/senegal/feed", "/m/ana/feed"})
  void sayInWhichFormTheyAre(String feed) {
    assertThat(forum.get(feed + ".atom").header("content-type"))
        .isEqualTo("application/atom+xml; charset=utf-8");
    assertThat(forum.get(feed + ".rss").header("content-type"))
        .isEqualTo("application/rss+xml; charset=utf-8");
    assertThat(forum.get(feed + ".json").header("content-type"))
        .isEqualTo("application/feed+json; charset=utf-8");
  }

  @Test
  void atomTellsOfADiscussion() {
    Element feed = forum.xml("/c/senegal/rights/feed.atom").expectFirst("feed");
    assertThat(feed.attr("xml:lang")).isEqualTo("en");
    assertThat(feed.select("> link[rel=self]").attr("href"))
        .isEqualTo("https://plenary.example/c/senegal/rights/feed.atom");
    assertThat(feed.select("> link[rel=alternate]").attr("href"))
        .isEqualTo("https://plenary.example/c/senegal/rights");
    Element entry = feed.expectFirst("entry");
    assertThat(child(entry, "id"))
        .isEqualTo("tag:plenary.example,2026:discussion/" + debate.id().value());
    assertThat(child(entry, "title")).isEqualTo("Who may read?");
    assertThat(entry.attr("xml:lang")).isEqualTo("en");
    assertThat(entry.select("author > name").text()).isEqualTo("Member ana");
    assertThat(entry.select("author > uri").text()).isEqualTo("https://plenary.example/m/ana");
    assertThat(child(entry, "content"))
        .contains("<a href=\"https://plenary.example/m/ben\"", "<strong>why</strong>");
    assertThat(entry.select("> link[rel=replies]").attr("thr:count")).isEqualTo("0");
  }

  @Test
  void aPostTellsWhatItAnswers() {
    PostId answer = debate.post("ben", 1, "Some of us");
    Document feed = forum.xml("/d/" + debate.id().value() + "/feed.atom");
    assertThat(feed.select("feed > title").text()).isEqualTo("Who may read?");
    Element entry = feed.expectFirst("entry");
    assertThat(child(entry, "id")).isEqualTo("tag:plenary.example,2026:post/" + answer.value());
    assertThat(child(entry, "title")).isEqualTo("Re: Who may read?");
    assertThat(entry.select("> thr|in-reply-to").attr("ref"))
        .isEqualTo("tag:plenary.example,2026:post/" + forum.opening().value());
  }

  @Test
  void rssAndJsonTellTheSame() {
    Element item = forum.xml("/c/senegal/feed.rss").expectFirst("channel > item");
    assertThat(child(item, "title")).isEqualTo("Who may read?");
    assertThat(child(item, "dc|creator")).isEqualTo("Member ana");
    assertThat(child(item, "guid")).startsWith("tag:plenary.example,2026:discussion/");
    JsonObject json = forum.get("/c/senegal/feed.json").json();
    JsonObject entry = json.getJsonArray("items").getJsonObject(0);
    assertThat(entry.getString("title")).isEqualTo("Who may read?");
    assertThat(entry.getString("id")).isEqualTo(child(item, "guid"));
    assertThat(entry.getString("content_html")).contains("<strong>why</strong>");
    assertThat(json.getString("language")).isEqualTo("fr");
  }

  @Test
  void aSummaryHasNoMarkup() {
    Element entry = forum.xml("/feed.atom?text=summary").expectFirst("entry");
    assertThat(child(entry, "summary")).isEqualTo("All of us, @ben: why");
    assertThat(entry.select("content")).isEmpty();
  }

  @Test
  void whereNothingIsSaidButWhatOthersSaidTheTitleStandsInItsPlace() {
    debate.post("ben", 1, "> All of us");
    Document feed = forum.xml("/d/" + debate.id().value() + "/feed.atom?text=summary");
    assertThat(child(feed.expectFirst("entry"), "summary")).isEqualTo("Who may read?");
  }

  @Test
  void whatLooksLikeMarkupIsNoneToThoseWhoReadRss() {
    forum.execute(
        "update discussion set title = $2 where id = $1", debate.id().value(), "<b> & <img>");
    debate.post("ben", 1, "Write `<img src=x>` & go");
    Element channel =
        forum.xml("/d/" + debate.id().value() + "/feed.rss?text=summary").expectFirst("channel");
    assertThat(Jsoup.parse(child(channel, "description")).body().html())
        .isEqualTo("&lt;b&gt; &amp; &lt;img&gt;");
    Document told = Jsoup.parse(child(channel.expectFirst("item"), "description"));
    assertThat(told.select("img")).isEmpty();
    assertThat(told.text()).isEqualTo("Write <img src=x> & go");
  }

  @Test
  void namesAndWordsStayWords() {
    forum.execute(
        "update discussion set title = $2 where id = $1",
        debate.id().value(),
        "]]><x>&\u202e\ufffe");
    forum.execute("update byline set name = $1 where name = 'Member ana'", "</author><script>");
    for (String path : List.of("/feed.atom", "/feed.rss")) {
      Document feed = forum.xml(path);
      assertThat(feed.select("script, x")).as(path).isEmpty();
      assertThat(feed.select("entry > title, item > title").text()).startsWith("]]><x>&");
    }
  }

  @Test
  void whoHasItIsToldSoByOneStatement() {
    String path = "/c/senegal/rights/feed.atom";
    Reply first = forum.get(path);
    assertThat(first.header("cache-control")).isEqualTo("public, max-age=25");
    assertThat(
            served.statementsOf(
                () -> {
                  Reply again = served.get(path, "if-none-match", first.header("etag"));
                  assertThat(again.status()).isEqualTo(304);
                  assertThat(again.header("cache-control")).isEqualTo("public, max-age=25");
                  assertThat(again.header("vary")).isEqualTo("Accept-Encoding");
                }))
        .isEqualTo(1);
    debate.post("ben", 1, "Some of us");
    assertThat(
            served.statementsOf(
                () ->
                    assertThat(forum.get(path, "if-none-match", first.header("etag")).text())
                        .contains("thr:count=\"1\"")))
        .isEqualTo(2);
    assertThat(served.statementsOf(() -> forum.get(path))).isEqualTo(1);
  }

  @Test
  void aPostOfTheLastMomentIsThereAndOneThatIsTakenAwayIsNot() {
    String path = "/feed.json?kind=posts";
    assertThat(forum.get(path).text()).doesNotContain("Some of us");
    PostId answer = debate.post("ben", 1, "Some of us");
    assertThat(forum.get(path).text()).contains("Some of us");
    served.given().state(answer.value(), "removed");
    forum.execute("update discussion set version = version + 1 where id = $1", debate.id().value());
    assertThat(forum.get(path).text()).doesNotContain("Some of us");
  }

  @Test
  void aForumThatIsNarrowedIsGoneAtOnce() {
    List<String> paths =
        List.of("/c/senegal/rights/feed.rss", "/d/" + debate.id().value() + "/feed.rss");
    paths.forEach(forum::get);
    assertThat(forum.get("/feed.rss").text()).contains("Who may read?");
    served.given().access(forum.forum().id(), 2, Audience.CHAPTER);
    for (String path : paths) {
      assertThat(served.get(path).status()).as(path).isEqualTo(404);
    }
    assertThat(forum.get("/feed.rss").text()).doesNotContain("Who may read?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feed.atom",
        "/c/senegal/feed.rss?kind=posts",
        "/d/DISCUSSION/feed.json",
        "/m/ana/feed.atom",
        "/search/feed.atom?q=lang:en"
      })
  void aModeratorsCookieAndLanguageChangeNothing(String path) {
    served.given().access(forum.forum().id(), 2, Audience.CHAPTER);
    GivenForum open = served.given().forum(forum.chapter(), "open", Audience.PUBLIC);
    served.given().discussion(open, "Open to all").post("ana", 0, "Everybody");
    String address = path.replace("DISCUSSION", Long.toString(debate.id().value()));
    Reply nobody = served.get(address);
    Reply moderator =
        served.getAs(
            Given.callerOf(forum.chapter(), Role.MODERATOR, Role.OFFICER),
            address,
            "accept-language",
            "ar",
            "save-data",
            "on");
    assertThat(moderator.status()).isEqualTo(nobody.status());
    // An error tells the same, and its tag is that of its words.
    assertThat(moderator.text()).isEqualTo(nobody.text());
    assertThat(moderator.header("etag")).isEqualTo(nobody.header("etag"));
    assertThat(moderator.headers().contains("set-cookie")).isFalse();
    assertThat(moderator.header("access-control-allow-origin")).isEqualTo("*");
    assertThat(moderator.header("vary")).isEqualTo("Accept-Encoding");
    assertThat(moderator.text()).doesNotContain("Who may read?");
  }

  @ParameterizedTest
  @CsvSource({
    "/c/senegal/board/feed.atom, 2026-03-02T10:00:00Z",
    "/c/senegal/feed.atom?language=wo, 2025-05-01T09:00:00Z",
    "/feed.atom?language=wo, 2025-05-01T09:00:00Z",
    "/c/senegal/rights/feed.atom?language=wo, 2026-02-01T00:00:00Z",
    "/search/feed.atom?q=nothing, 2026-01-01T00:00:00Z"
  })
  void whatIsEmptyChangedLastWhenItsPlaceWasMade(String path, String updated) {
    GivenForum empty = served.given().forum(forum.chapter(), "board", Audience.PUBLIC);
    opened("chapter set founded_at", "2025-05-01T09:00Z", forum.chapter().value());
    opened("forum set opened_at", "2026-02-01T00:00Z", forum.forum().id());
    opened("forum set opened_at", "2026-03-02T10:00Z", empty.id());
    Document feed = forum.xml(path);
    assertThat(feed.select("entry")).isEmpty();
    assertThat(feed.select("feed > updated").text()).isEqualTo(updated);
  }

  private void opened(String what, String moment, int id) {
    forum.execute("update %s = '%s' where id = $1".formatted(what, moment), id);
  }
}
