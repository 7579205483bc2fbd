package org.plenary.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What readers of feeds get of a forum. */
class PublicFeedsTest {

  private final ServedForum served = new ServedForum();
  private final ChapterId chapter = served.given().chapter("senegal", "fr");
  private final GivenForum forum = served.given().forum(chapter, "rights", Audience.PUBLIC);
  private final GivenDiscussion debate = served.given().discussion(forum, "Who may read?");
  private final PostId opening = debate.post("ana", 0, "All of us, @ben: **why**");

  @AfterEach
  void close() {
    served.close();
  }

  private Reply get(String path, String... headers) {
    Reply reply = served.get(path, headers);
    assertThat(reply.status()).as(path + reply.text()).isEqualTo(200);
    return reply;
  }

  private Document xml(String path) {
    return Jsoup.parse(get(path).text(), Parser.xmlParser());
  }

  private static String child(Element of, String name) {
    return of.select("> " + name).text();
  }

  private void execute(String sql, Object... values) {
    served.database().pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed", "/c/senegal/feed", "/m/ana/feed"})
  void sayInWhichFormTheyAre(String feed) {
    assertThat(get(feed + ".atom").header("content-type"))
        .isEqualTo("application/atom+xml; charset=utf-8");
    assertThat(get(feed + ".rss").header("content-type"))
        .isEqualTo("application/rss+xml; charset=utf-8");
    assertThat(get(feed + ".json").header("content-type"))
        .isEqualTo("application/feed+json; charset=utf-8");
  }

  @Test
  void atomTellsOfADiscussion() {
    Element feed = xml("/c/senegal/rights/feed.atom").expectFirst("feed");
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
    Document feed = xml("/d/" + debate.id().value() + "/feed.atom");
    assertThat(feed.select("feed > title").text()).isEqualTo("Who may read?");
    Element entry = feed.expectFirst("entry");
    assertThat(child(entry, "id")).isEqualTo("tag:plenary.example,2026:post/" + answer.value());
    assertThat(child(entry, "title")).isEqualTo("Re: Who may read?");
    assertThat(entry.select("> thr|in-reply-to").attr("ref"))
        .isEqualTo("tag:plenary.example,2026:post/" + opening.value());
  }

  @Test
  void rssAndJsonTellTheSame() {
    Element item = xml("/c/senegal/feed.rss").expectFirst("channel > item");
    assertThat(child(item, "title")).isEqualTo("Who may read?");
    assertThat(child(item, "dc|creator")).isEqualTo("Member ana");
    assertThat(child(item, "guid")).startsWith("tag:plenary.example,2026:discussion/");
    JsonObject json = get("/c/senegal/feed.json").json();
    JsonObject entry = json.getJsonArray("items").getJsonObject(0);
    assertThat(entry.getString("title")).isEqualTo("Who may read?");
    assertThat(entry.getString("id")).isEqualTo(child(item, "guid"));
    assertThat(entry.getString("content_html")).contains("<strong>why</strong>");
    assertThat(json.getString("language")).isEqualTo("fr");
  }

  @Test
  void aSummaryHasNoMarkup() {
    Element entry = xml("/feed.atom?text=summary").expectFirst("entry");
    assertThat(child(entry, "summary")).isEqualTo("All of us, @ben: why");
    assertThat(entry.select("content")).isEmpty();
  }

  @Test
  void whereNothingIsSaidButWhatOthersSaidTheTitleStandsInItsPlace() {
    debate.post("ben", 1, "> All of us");
    Document feed = xml("/d/" + debate.id().value() + "/feed.atom?text=summary");
    assertThat(child(feed.expectFirst("entry"), "summary")).isEqualTo("Who may read?");
  }

  @Test
  void whatLooksLikeMarkupIsNoneToThoseWhoReadRss() {
    execute("update discussion set title = $2 where id = $1", debate.id().value(), "<b> & <img>");
    debate.post("ben", 1, "Write `<img src=x>` & go");
    Element channel =
        xml("/d/" + debate.id().value() + "/feed.rss?text=summary").expectFirst("channel");
    assertThat(Jsoup.parse(child(channel, "description")).body().html())
        .isEqualTo("&lt;b&gt; &amp; &lt;img&gt;");
    Document told = Jsoup.parse(child(channel.expectFirst("item"), "description"));
    assertThat(told.select("img")).isEmpty();
    assertThat(told.text()).isEqualTo("Write <img src=x> & go");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feed.json?kind=posts&language=en",
        "/c/senegal/feed.json?kind=featured",
        "/c/senegal/rights/feed.json?kind=posts&state=open",
        "/feed.json?sort=active&chapter=senegal"
      })
  void leadToTheirPages(String feed) {
    String page = get(feed).json().getString("home_page_url");
    get(page.replace("https://plenary.example", ""));
  }

  @Test
  void whoHasItIsToldSoByOneStatement() {
    String path = "/c/senegal/rights/feed.atom";
    Reply first = get(path);
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
                    assertThat(get(path, "if-none-match", first.header("etag")).text())
                        .contains("thr:count=\"1\"")))
        .isEqualTo(2);
    assertThat(served.statementsOf(() -> get(path))).isEqualTo(1);
  }

  @Test
  void aPostOfTheLastMomentIsThereAndOneThatIsTakenAwayIsNot() {
    String path = "/feed.json?kind=posts";
    assertThat(get(path).text()).doesNotContain("Some of us");
    PostId answer = debate.post("ben", 1, "Some of us");
    assertThat(get(path).text()).contains("Some of us");
    served.given().state(answer.value(), "removed");
    execute("update discussion set version = version + 1 where id = $1", debate.id().value());
    assertThat(get(path).text()).doesNotContain("Some of us");
  }

  @Test
  void aForumThatIsNarrowedIsGoneAtOnce() {
    List<String> paths =
        List.of("/c/senegal/rights/feed.rss", "/d/" + debate.id().value() + "/feed.rss");
    paths.forEach(this::get);
    assertThat(get("/feed.rss").text()).contains("Who may read?");
    served.given().access(forum.id(), 2, Audience.CHAPTER);
    for (String path : paths) {
      assertThat(served.get(path).status()).as(path).isEqualTo(404);
    }
    assertThat(get("/feed.rss").text()).doesNotContain("Who may read?");
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
    served.given().access(forum.id(), 2, Audience.CHAPTER);
    GivenForum open = served.given().forum(chapter, "open", Audience.PUBLIC);
    served.given().discussion(open, "Open to all").post("ana", 0, "Everybody");
    String address = path.replace("DISCUSSION", Long.toString(debate.id().value()));
    Reply nobody = served.get(address);
    Reply moderator =
        served.getAs(
            Given.callerOf(chapter, Role.MODERATOR, Role.OFFICER),
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

  @Test
  void aFeedGoesOnWhereItSays() {
    served.given().discussion(forum, "Another").post("ana", 0, "Two");
    served.given().discussion(forum, "A third").post("ana", 0, "Three");
    Document first = xml("/c/senegal/rights/feed.atom?limit=2");
    assertThat(first.select("entry > title").eachText()).containsExactly("A third", "Another");
    String next = first.select("feed > link[rel=next]").attr("href");
    Document second = xml(next.replace("https://plenary.example", ""));
    assertThat(second.select("entry > title").eachText()).containsExactly("Who may read?");
    assertThat(second.select("feed > link[rel=previous]")).hasSize(1);
    assertThat(second.select("feed > link[rel=next]")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/feed.atom?limit=1000000000,             400",
    "/feed.atom?limit=1e9,                    400",
    "/feed.atom?limit=0,                      400",
    "/feed.atom?color=red,                    400",
    "/feed.atom?sort=replies,                 400",
    "/feed.atom?kind=featured,                400",
    "/c/senegal/rights/feed.atom?kind=featured, 400",
    "/feed.atom?kind=posts&cursor=AAAA,       400",
    "/feed.atom?cursor=nowhere,               400",
    "/search/feed.atom,                       400",
    "/feed.atom?topic=nothing,                404",
    "/c/atlantis/feed.atom,                   404",
    "/c/senegal/atlantis/feed.atom,           404",
    "/topics/atlantis/feed.atom,              404",
    "/d/1000000/feed.atom,                    404",
    "/d/one/feed.atom,                        404",
    "/m/nobody/feed.atom,                     404",
    "/feed.xml,                               404",
  })
  void whatIsWrongIsRefusedInWords(String path, int status) {
    Reply reply = served.get(path);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("content-type")).isNotEmpty();
  }

  @Test
  void aTitleInTheAddressChangesNothing() {
    Reply moved = served.get("/d/" + debate.id().value() + "/who-may-read/feed.atom?limit=3");
    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.header("location"))
        .isEqualTo("/d/" + debate.id().value() + "/feed.atom?limit=3");
  }

  @Test
  void aMergedDiscussionsFeedLeadsToTheOther() {
    GivenDiscussion other = served.given().discussion(forum, "The same");
    other.post("ana", 0, "Again");
    execute(
        "update discussion set state = 'merged', merged_into = $2 where id = $1",
        debate.id().value(),
        other.id().value());
    Reply moved = served.get("/d/" + debate.id().value() + "/feed.rss");
    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.header("location")).isEqualTo("/d/" + other.id().value() + "/feed.rss");
  }

  @Test
  void anAuthorWhoTurnedOutToBeAMemberLeadsToThem() {
    debate.post("ben", 1, "Some of us");
    String ana = "(select id from member where handle = 'ana')";
    String ben = "(select id from member where handle = 'ben')";
    execute("update byline set member_id = %s where member_id = %s".formatted(ben, ana));
    execute("update member set merged_into = %s where handle = 'ana'".formatted(ben));
    Reply moved = served.get("/m/ana/feed.atom?text=summary");
    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.header("location")).isEqualTo("/m/ben/feed.atom?text=summary");
    assertThat(xml("/m/ben/feed.atom").select("entry")).hasSize(2);
  }

  @Test
  void namesAndWordsStayWords() {
    execute(
        "update discussion set title = $2 where id = $1",
        debate.id().value(),
        "]]><x>&\u202e\ufffe");
    execute("update byline set name = $1 where name = 'Member ana'", "</author><script>");
    for (String path : List.of("/feed.atom", "/feed.rss")) {
      Document feed = xml(path);
      assertThat(feed.select("script, x")).as(path).isEmpty();
      assertThat(feed.select("entry > title, item > title").text()).startsWith("]]><x>&");
    }
  }
}
