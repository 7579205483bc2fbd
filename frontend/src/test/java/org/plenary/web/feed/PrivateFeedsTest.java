package org.plenary.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What a program gets by the address that a member made for it. */
class PrivateFeedsTest {

  private final ServedForum served = new ServedForum();
  private final ChapterId chapter = served.given().chapter("senegal", "fr");
  private final GivenForum forum = served.given().forum(chapter, "board", Audience.CHAPTER);
  private final GivenDiscussion debate = served.given().discussion(forum, "The budget");
  private final long post = debate.post("ben", 0, "Too little, **always**").value();
  private final Caller ana = member("ana", Role.MEMBER);

  @AfterEach
  void close() {
    served.close();
  }

  private Caller member(String handle, Role role) {
    return GivenMember.claimed(served.database().pool(), handle, "senegal", role)
        .welcomed()
        .caller();
  }

  private void execute(String sql, Object... values) {
    served.database().pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }

  private JsonObject made(Caller caller, String of) {
    var wish = new JsonObject().put("name", "My board").put("of", of);
    return served.sendAs(caller, HttpMethod.POST, "/api/v1/me/feeds", wish.encode()).json();
  }

  /** Its path in this form. */
  private String make(String of, String form) {
    return path(made(ana, of).getJsonObject("addresses"), form);
  }

  private static String path(JsonObject addresses, String form) {
    return addresses.getString(form).substring(ServedForum.PUBLIC_URL.toString().length());
  }

  private String atom(String of) {
    return make(of, "atom");
  }

  private Document xml(String path) {
    Reply reply = served.get(path);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return Jsoup.parse(reply.text(), Parser.xmlParser());
  }

  private static String secretOf(String path) {
    return path.split("/", -1)[2];
  }

  @ParameterizedTest
  @ValueSource(strings = {"/c/senegal/board", "/c/senegal", "/", "/m/ben", "DEBATE"})
  void tellsWhatItsMemberReads(String of) {
    Document feed = xml(atom(of.replace("DEBATE", "/d/" + debate.id().value())));
    assertThat(feed.select("feed > title").text()).isEqualTo("My board");
    assertThat(feed.select("entry > content").text()).contains("Too little");
    assertThat(feed.select("feed > id").text())
        .matches("tag:plenary\\.example,2026:private-feed/[0-9]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss", "json"})
  void isInEachForm(String form) {
    Reply reply = served.get(make("/c/senegal/board", form));
    assertThat(reply.header("content-type")).contains(form.equals("json") ? "feed+json" : form);
    assertThat(reply.text()).contains("Too little");
  }

  @Test
  void outsidersReadNothingOfIt() {
    String path = atom("/c/senegal/board");
    Caller outsider = member("eve", Role.OBSERVER);
    assertThat(made(outsider, "/c/senegal/board").getInteger("status")).isEqualTo(404);
    assertThat(served.get("/c/senegal/board/feed.atom").status()).isEqualTo(404);
    execute("delete from membership where member_id = $1", ana.member().orElseThrow().value());
    assertThat(told(served.get(path))).isEqualTo(told(served.get(forged())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/c/senegal/board", "/c/senegal", "/", "/m/ben", "DEBATE", "SEARCH"})
  void noneTellsAnythingToOutsidersOrFormerMembers(String of) {
    String path = path(made(ana, page(ana, of)).getJsonObject("addresses"), "atom");
    assertThat(served.get(path).text()).contains("Too little");
    Caller outsider = member("eve", Role.OBSERVER);
    JsonObject theirs = made(outsider, page(outsider, of));
    if (theirs.containsKey("addresses")) {
      assertTellsNothing(path(theirs.getJsonObject("addresses"), "atom"));
    } else {
      assertThat(theirs.getInteger("status")).isEqualTo(404);
    }
    execute("delete from membership where member_id = $1", ana.member().orElseThrow().value());
    assertTellsNothing(path);
  }

  private String page(Caller caller, String of) {
    return of.equals("SEARCH")
        ? "/me/searches/" + keepSearch(caller, "lang:en")
        : of.replace("DEBATE", "/d/" + debate.id().value());
  }

  private long keepSearch(Caller caller, String question) {
    var search = new JsonObject().put("name", "Kept").put("question", question);
    return served
        .sendAs(caller, HttpMethod.POST, "/api/v1/me/searches", search.encode())
        .json()
        .getLong("id");
  }

  private void assertTellsNothing(String path) {
    Reply reply = served.get(path);
    assertThat(reply.status()).isIn(200, 404);
    assertThat(reply.text()).doesNotContain("Too little", "The budget");
  }

  private static String forged() {
    return "/feeds/" + "A".repeat(43) + "/feed.atom";
  }

  // All that was said, but for the number of the request.
  private static Map<String, String> told(Reply reply) {
    var all = new TreeMap<String, String>();
    reply.headers().forEach(header -> all.put(header.getKey(), header.getValue()));
    all.remove("x-request-id");
    all.put("status", Integer.toString(reply.status()));
    all.put("body", reply.text());
    return all;
  }

  @Test
  void aListOfMoreGoesOnWithoutWhatIsLost() {
    String path = atom("/c/senegal");
    assertThat(xml(path).select("entry")).hasSize(1);
    execute("delete from membership where member_id = $1", ana.member().orElseThrow().value());
    assertThat(xml(path).select("entry")).isEmpty();
  }

  @Test
  void whatIsForgedOrRevokedIsAllTheSame() {
    JsonObject made = made(ana, "/c/senegal/board");
    String path =
        made.getJsonObject("addresses").getString("atom").replaceFirst("https://[^/]+", "");
    String secret = secretOf(path);
    String flipped = (secret.charAt(0) == 'A' ? "B" : "A") + secret.substring(1);
    String otherCase = secret.toUpperCase(Locale.ROOT);
    List<Map<String, String>> answers =
        Stream.of(flipped, otherCase, secret + "A", secret.substring(1), "x", "%FF", secret + "%00")
            .map(other -> told(served.get("/feeds/" + other + "/feed.atom")))
            .toList();
    assertThat(served.get(path).status()).isEqualTo(200);
    served.ask(
        HttpMethod.DELETE,
        "/api/v1/me/feeds/" + made.getLong("id"),
        "authorization",
        "Bearer " + served.pass(ana));
    assertThat(answers).containsOnly(told(served.get(path)));
    assertThat(answers.getFirst())
        .containsEntry("status", "404")
        .containsEntry("referrer-policy", "no-referrer")
        .containsEntry("cache-control", "no-store");
    assertThat(served.get(path).json().getString("instance")).isEqualTo("/feeds/…");
  }

  @Test
  void isForItsReaderAlone() {
    String path = atom("/c/senegal/board");
    Reply reply = served.get(path, "origin", "https://chapter.example");
    assertThat(reply.header("cache-control")).isEqualTo("no-store");
    assertThat(reply.header("referrer-policy")).isEqualTo("no-referrer");
    assertThat(reply.header("x-robots-tag")).contains("noindex");
    assertThat(reply.header("cross-origin-resource-policy")).isEqualTo("same-origin");
    assertThat(reply.headers().names())
        .noneMatch(name -> name.startsWith("access-control-"))
        .doesNotContain("set-cookie");
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONS", "POST", "PUT"})
  void whatElseIsDoneThereIsRefusedAsDiscreetly(String method) {
    Reply reply =
        served.ask(
            HttpMethod.valueOf(method),
            atom("/c/senegal/board"),
            "origin",
            "https://chapter.example",
            "access-control-request-method",
            "GET");
    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("cache-control")).isEqualTo("no-store");
    assertThat(reply.header("referrer-policy")).isEqualTo("no-referrer");
    assertThat(reply.header("x-robots-tag")).contains("noindex");
  }

  @Test
  void noCookieAndNoTokenIsRead() {
    String path = atom("/c/senegal/board");
    String officer = served.pass(member("officer", Role.OFFICER));
    Reply reply =
        served.get(path, "cookie", "__Host-session=" + officer, "authorization", "Bearer x");
    assertThat(told(reply)).isEqualTo(told(served.get(path)));
  }

  @Test
  void isUnchangedUntilSomethingInItChanges() {
    String path = atom("/c/senegal/board");
    String etag = served.get(path).header("etag");
    Reply again = served.get(path, "if-none-match", etag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.header("cache-control")).isEqualTo("no-store");
    assertThat(again.header("referrer-policy")).isEqualTo("no-referrer");
    debate.post("ana", 1, "More, then");
    assertThat(served.get(path, "if-none-match", etag).status()).isEqualTo(200);
  }

  @Test
  void aForumThatIsNarrowedIsGoneAtTheNextRequest() {
    String path = atom("/c/senegal/board");
    String etag = served.get(path).header("etag");
    served.given().access(forum.id(), 2, Audience.OFFICERS);
    assertThat(served.get(path, "if-none-match", etag).status()).isEqualTo(404);
    served.given().access(forum.id(), 3, Audience.CHAPTER);
    execute("update forum_access set feeds = false where forum_id = $1", forum.id());
    assertThat(served.get(path).status()).isEqualTo(404);
  }

  @Test
  void nothingInItHoldsTheSecretButWhereItIs() {
    String path = atom("/c/senegal/board?language=en") + "?limit=1";
    served.given().discussion(forum, "Another").post("ben", 0, "Words");
    Document feed = xml(path);
    assertThat(feed.select("feed > link[rel=self]").attr("href"))
        .isEqualTo("https://plenary.example" + path);
    String next = feed.select("feed > link[rel=next]").attr("href");
    assertThat(xml(next.replace("https://plenary.example", "")).select("entry > title").text())
        .isEqualTo("The budget");
    feed.select("feed > link[rel=self], feed > link[rel=next], feed > link[rel=first]").remove();
    assertThat(feed.outerHtml()).doesNotContain(secretOf(path));
  }

  @Test
  void countsRepliesAndNamesNoFeedOfThemThatItsReaderCannotRead() {
    debate.post("ana", 1, "More, then");
    JsonObject made = made(ana, "/c/senegal/board").getJsonObject("addresses");
    Document atom = xml(path(made, "atom"));
    assertThat(atom.select("entry > link[rel=replies]")).isEmpty();
    assertThat(atom.select("entry > thr|total").text()).isEqualTo("1");
    Document rss = xml(path(made, "rss"));
    assertThat(rss.select("item > wfw|commentRss")).isEmpty();
    assertThat(rss.select("item > slash|comments").text()).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=1000000000", "x=1", "text=some", "cursor=x", "limit=1&limit=2"})
  void whatMeansNothingIsRefused(String query) {
    assertThat(served.get(atom("/c/senegal/board") + "?" + query).status()).isEqualTo(400);
  }

  @Test
  void whatHasNoOlderPagesTakesNoCursor() {
    var wish = new JsonObject().put("name", "Posts").put("of", "/c/senegal").put("kind", "posts");
    JsonObject made = served.sendAs(ana, HttpMethod.POST, "/api/v1/me/feeds", wish.encode()).json();
    String path =
        made.getJsonObject("addresses").getString("atom").replace("https://plenary.example", "");
    assertThat(xml(path).select("entry > link").attr("href")).endsWith("/p/" + post);
    assertThat(served.get(path + "?cursor=x").status()).isEqualTo(400);
  }

  @Test
  void goesOnWhereADiscussionWasMergedInto() {
    GivenDiscussion into = served.given().discussion(forum, "All about money");
    into.post("ben", 0, "Here it goes on");
    String path = atom("/d/" + debate.id().value());
    execute(
        "update discussion set state = 'merged', merged_into = $2 where id = $1",
        debate.id().value(),
        into.id().value());
    Document feed = xml(path);
    assertThat(feed.select("entry > content").text()).contains("Here it goes on");
    assertThat(feed.select("feed > link[rel=alternate]").attr("href"))
        .endsWith("/d/" + into.id().value() + "/all-about-money");
  }

  @Test
  void aSavedSearchIsReadAsLongAsItIsKept() {
    long id = keepSearch(ana, "budget");
    String path = atom("/me/searches/" + id);
    assertThat(xml(path).select("feed > link[rel=alternate]").attr("href"))
        .isEqualTo("https://plenary.example/search?q=budget");
    execute("delete from saved_search where id = $1", id);
    assertThat(served.get(path).status()).isEqualTo(404);
  }

  @Test
  void costsThreeStatementsAndTwoWhereNothingChanged() {
    String path = atom("/c/senegal/board");
    String etag = served.get(path).header("etag");
    assertThat(served.statementsOf(() -> served.get(path))).isEqualTo(3);
    assertThat(served.statementsOf(() -> served.get(path, "if-none-match", etag))).isEqualTo(2);
    assertThat(served.statementsOf(() -> served.get(forged()))).isEqualTo(1);
  }
}
