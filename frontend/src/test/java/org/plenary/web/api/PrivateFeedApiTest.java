package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;
import org.plenary.web.page.FeedLinks;

/** Private feeds, made by programs and by pages. */
class PrivateFeedApiTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final String FEEDS = "/me/feeds";
  private static final Caller ANA = member("ana");
  private static final Caller BEN = member("ben");
  private static final GivenForum BOARD =
      SERVED.given().forum(SERVED.given().chapter("tuvalu", "en"), "board", Audience.CHAPTER);
  private static final Caller INSIDER =
      GivenMember.claimed(SERVED.database().pool(), "insider", "tuvalu", Role.MEMBER)
          .welcomed()
          .caller();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @AfterEach
  void forget() {
    SERVED.database().pool().query("delete from private_feed").execute().await();
  }

  private static Caller member(String handle) {
    return GivenMember.claimed(SERVED.database().pool(), handle, "senegal", Role.MEMBER)
        .welcomed()
        .caller();
  }

  private static Reply make(Caller caller, JsonObject wish) {
    return SERVED.sendAs(caller, HttpMethod.POST, "/api/v1" + FEEDS, wish.encode());
  }

  private static JsonObject wish(String of) {
    return new JsonObject().put("name", "Mine").put("of", of);
  }

  private static List<JsonObject> feeds(Caller caller) {
    return SERVED.getAs(caller, "/api/v1" + FEEDS).items().stream()
        .map(JsonObject.class::cast)
        .toList();
  }

  private static int revoke(Caller caller, long id) {
    return SERVED
        .ask(
            HttpMethod.DELETE,
            "/api/v1" + FEEDS + "/" + id,
            "authorization",
            "Bearer " + SERVED.pass(caller))
        .status();
  }

  @Test
  void programsMakeListAndRevokeThem() {
    JsonObject wish = wish("/c/senegal?language=fr").put("kind", "posts").put("sort", "active");
    Reply made = make(ANA, wish);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("cache-control")).isEqualTo("no-store");
    JsonObject feed = made.json();
    JsonObject addresses = (JsonObject) feed.remove("addresses");
    assertThat(addresses.getString("atom"))
        .matches("https://plenary\\.example/feeds/[A-Za-z0-9_-]{43}/feed\\.atom");
    assertThat(feeds(ANA)).containsExactly(feed);
    assertThat(feed.getString("of")).isEqualTo("/c/senegal?language=fr");
    assertThat(feed.getString("kind")).isEqualTo("posts");
    assertThat(feed.getString("sort")).isEqualTo("active");
    assertThat(feed.getString("url")).isEqualTo("https://plenary.example/c/senegal?language=fr");
    assertThat(feeds(BEN)).isEmpty();
    assertThat(revoke(BEN, feed.getLong("id"))).isEqualTo(404);
    assertThat(revoke(ANA, feed.getLong("id"))).isEqualTo(204);
    assertThat(feeds(ANA)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/, discussions",
    "/topics/encryption, discussions",
    "/topics/encryption?chapter=senegal&state=open, discussions",
    "/c/senegal/human-rights, posts",
    "/c/senegal, featured"
  })
  void areOfPlaces(String of, String kind) {
    JsonObject made = make(ANA, wish(of).put("kind", kind)).json();
    assertThat(made.getString("kind")).isEqualTo(kind);
    assertThat(made.getString("sort")).isEqualTo("new");
  }

  @ParameterizedTest
  @CsvSource({
    "'', of",
    "/record, of",
    "/c/senegal?sort=new, of",
    "/c/senegal?chapter=lebanon, of",
    "/c/senegal?language=fr&language=en, of",
    "/d/1?language=fr, of",
    "https://plenary.example/c/senegal, of",
    "/%zz, of",
    "/c/senegal?state=asleep, state",
    "/c/senegal?language=no-such-language-at-all, language"
  })
  void whatIsNoListIsRefused(String of, String field) {
    JsonObject refused = make(ANA, wish(of)).json();
    assertThat(refused.getInteger("status")).as(refused.encode()).isEqualTo(400);
    assertThat(refused.getJsonArray("errors").getJsonObject(0).getString("field")).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "/d/1, kind, posts",
    "/m/ana, sort, new",
    "/, kind, featured",
    "/c/senegal?language=fr, kind, featured",
    "/, kind, nothing"
  })
  void aKindOrAnOrderThatMeansNothingIsRefused(String of, String field, String value) {
    JsonObject refused = make(ANA, wish(of).put(field, value)).json();
    assertThat(refused.getInteger("status")).as(refused.encode()).isEqualTo(400);
    assertThat(refused.getJsonArray("errors").getJsonObject(0).getString("field")).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "/c/nowhere",
    "/c/senegal/nowhere",
    "/topics/nothing",
    "/d/999999",
    "/m/nobody",
    "/me/searches/999999",
    "/c/tuvalu/board"
  })
  void whatTheMemberMayNotReadIsNotThere(String of) {
    assertThat(make(ANA, wish(of)).status()).isEqualTo(404);
  }

  @Test
  void oneTooManyIsRefused() {
    for (int i = 0; i < 20; i++) {
      assertThat(make(ANA, wish("/")).status()).isEqualTo(201);
    }
    assertThat(make(ANA, wish("/")).status()).isEqualTo(409);
    Reply page = SERVED.submitAs(ANA, FEEDS, "of", "/", "name", "Mine", "kind", "posts");
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.page().expectFirst("[role=alert]").text()).contains("20 private feeds");
    assertThat(page.page().expectFirst("input[name=name]").val()).isEqualTo("Mine");
  }

  @Test
  void withoutScriptOneIsMadeReadAndRevoked() {
    String way = way(SERVED.getAs(INSIDER, "/c/tuvalu/board").page());
    Document form = SERVED.getAs(INSIDER, way).page();
    assertThat(form.expectFirst("input[name=name]").val())
        .isEqualTo("Chapter tuvalu · Forum board");
    String of = form.expectFirst("input[name=of]").val();
    assertThat(of).isEqualTo("/c/tuvalu/board");
    Reply made = SERVED.submitAs(INSIDER, FEEDS, "of", of, "name", "Board", "kind", "posts");
    assertThat(made.header("cache-control")).isEqualTo("no-store");
    List<String> addresses = made.page().select(".secret").eachText();
    assertThat(addresses).hasSize(3);
    String atom = addresses.getFirst().replace("https://plenary.example", "");
    assertThat(SERVED.get(atom).status()).isEqualTo(200);
    Reply list = SERVED.getAs(INSIDER, FEEDS);
    assertThat(list.text()).doesNotContain(atom);
    assertThat(list.page().select("main li").text())
        .contains("Board", "the latest posts", "last used");
    Element revoking = list.page().expectFirst("form[action=/me/feeds/revoke] button");
    assertThat(
            SERVED.submitAs(INSIDER, FEEDS + "/revoke", "feed", revoking.val()).header("location"))
        .isEqualTo(FEEDS);
    assertThat(SERVED.get(atom).status()).isEqualTo(404);
  }

  private static String way(Document page) {
    return page.expectFirst("main a[href^=/me/feeds]").attr("href");
  }

  @Test
  void whatIsFeaturedIsOfferedOfAWholeChapterAlone() {
    assertThat(kinds("/c/senegal")).contains("featured");
    assertThat(kinds("/c/senegal?language=fr")).isNotEmpty().doesNotContain("featured");
  }

  private static List<String> kinds(String of) {
    return SERVED
        .getAs(ANA, FeedLinks.own(of))
        .page()
        .select("select[name=kind] option")
        .eachAttr("value");
  }

  @Test
  void whatNotEverybodyReadsLeadsToOne() {
    GivenDiscussion debate = SERVED.given().discussion(BOARD, "The budget");
    debate.post("ben", 0, "Too little");
    String path = "/d/" + debate.id().value() + "/the-budget";
    String way = way(SERVED.getAs(INSIDER, path).page());
    assertThat(SERVED.getAs(INSIDER, way).page().expectFirst("input[name=name]").val())
        .isEqualTo("The budget");
    assertThat(SERVED.getAs(ANA, way).status()).isEqualTo(404);
    assertThat(
            SERVED.getAs(ANA, "/c/senegal/human-rights").page().select("main a[href^=/me/feeds]"))
        .isEmpty();
  }

  @Test
  void aSavedSearchLeadsToOne() {
    SERVED.submitAs(BEN, "/me/searches", "name", "Keys", "q", "keys", "sort", "newest");
    String way = way(SERVED.getAs(BEN, "/me/searches").page());
    assertThat(SERVED.getAs(BEN, way).page().expectFirst("input[name=name]").val())
        .isEqualTo("Keys");
    assertThat(SERVED.getAs(ANA, way).status()).isEqualTo(404);
  }

  @Test
  void whatIsOfAllIsCalledSo() {
    Document form = SERVED.getAs(ANA, way(SERVED.getAs(ANA, FEEDS).page())).page();
    assertThat(form.expectFirst("input[name=name]").val()).isEqualTo("All that I may read");
    make(ANA, wish("/"));
    assertThat(SERVED.getAs(ANA, FEEDS).page().expectFirst("main li a[href=/]").text())
        .isEqualTo("All that I may read");
  }

  @Test
  void aNameThatIsRefusedComesBackWithWhatItIsOf() {
    Reply refused = SERVED.submitAs(ANA, FEEDS, "of", "/c/senegal", "name", "n".repeat(101));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select("[aria-invalid]").eachAttr("name")).containsExactly("name");
    assertThat(refused.page().expectFirst("input[name=of]").val()).isEqualTo("/c/senegal");
  }
}
