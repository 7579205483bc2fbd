package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.web.fixture.ServedForum;

/** What pages say of themselves to those who find them, link to them and follow them. */
class ElsewhereTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final ChapterId CHAPTER = SERVED.given().chapter("tuvalu", "en");
  private static final GivenForum OPEN = SERVED.given().forum(CHAPTER, "open", Audience.PUBLIC);
  private static final GivenForum KEPT = SERVED.given().forum(CHAPTER, "kept", Audience.PUBLIC);
  private static final GivenForum CLOSED =
      SERVED.given().forum(CHAPTER, "closed", Audience.CHAPTER);
  private static final String ODD = "Who \"may\" <read> & why?";
  private static final GivenDiscussion DEBATE = SERVED.given().discussion(OPEN, ODD);
  private static final GivenDiscussion KEPT_DEBATE = SERVED.given().discussion(KEPT, "Kept");
  private static final GivenDiscussion SECRET = SERVED.given().discussion(CLOSED, "Secret");
  private static final String ADDRESS = address(DEBATE, ODD);

  private static String address(GivenDiscussion debate, String title) {
    return DiscussionLinks.discussion(debate.id(), title);
  }

  @BeforeAll
  static void write() {
    SERVED
        .database()
        .pool()
        .preparedQuery("update forum_access set feeds = false, embeds = false where forum_id = $1")
        .execute(Tuple.of(KEPT.id()))
        .await();
    SERVED
        .given()
        .discussions(SERVED.given().forum(CHAPTER, "crowded", Audience.PUBLIC), "fr", "eve", 31);
    DEBATE.post("ada", 0, "All of us");
    DEBATE.answers("crowd", 60);
    KEPT_DEBATE.post("ada", 0, "Kept here");
    SECRET.post("ada", 0, "Kept from you");
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Document page(String path) {
    return pageFor(Caller.ANONYMOUS, path);
  }

  private static Document pageFor(Caller reader, String path) {
    var reply = SERVED.getAs(reader, path);
    assertThat(reply.status()).as(path).isEqualTo(200);
    return reply.page();
  }

  private static String canonical(Document page) {
    return page.select("head > link[rel=canonical]").attr("href");
  }

  private static String said(Document page, String property) {
    return page.select("head > meta[property=" + property + "]").attr("content");
  }

  private static List<String> feeds(Document page) {
    return page.select("head > link[rel=alternate]:not([type$=oembed])").eachAttr("href");
  }

  @ParameterizedTest
  @CsvSource({
    "/, /",
    "/?sort=new, /",
    "/?language=fr&state=&topic=, /?language=fr",
    "/?chapter=senegal&topic=encryption, /?chapter=senegal&topic=encryption",
    "/topics?utm_source=letter, /topics",
    "/topics/encryption?sort=replies, /topics/encryption",
    "/c/senegal, /c/senegal",
    "/c/senegal?state=open, /c/senegal?state=open",
    "/c/tuvalu/open, /c/tuvalu/open",
    "/chapters?language=fr, /chapters",
    "/c/senegal/rules, /c/senegal/rules",
    "/c/senegal/contact, /c/senegal/contact",
    "/record, /record",
    "/search?sort=newest, /search",
    "/design, /design",
    "/transparency, /transparency",
    "/m/ada?utm_medium=mail&fbclid=7, /m/ada"
  })
  void aPageForEverybodyIsKnownByOneAddress(String path, String known) {
    Document page = page(path);
    assertThat(canonical(page)).isEqualTo("https://plenary.example" + known);
    assertThat(said(page, "og:url")).isEqualTo(canonical(page));
    assertThat(page.select("meta[name=robots]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=lang:en",
        "/c/senegal/rules?version=1",
        "/record?kind=appeal",
        "/transparency?period=2026-Q1",
        "/report",
        "/reading?return=/"
      })
  void whatIsForWhoAsksIsNotToBeFound(String path) {
    assertHidden(page(path));
  }

  private static void assertHidden(Document page) {
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.select("link[rel=canonical], meta[property], [type$=oembed]")).isEmpty();
  }

  @Test
  void laterPagesOfAListMoveAndAreNotToBeFound() {
    assertHidden(page(page("/c/tuvalu").expectFirst(".pager a[rel=next]").attr("href")));
  }

  @Test
  void aDiscussionSaysWhatItIs() {
    Document page = page(ADDRESS + "?order=time");
    assertThat(canonical(page)).isEqualTo("https://plenary.example" + ADDRESS);
    assertThat(said(page, "og:title")).isEqualTo(ODD);
    assertThat(said(page, "og:type")).isEqualTo("article");
    assertThat(said(page, "og:site_name")).isEqualTo("Plenary");
    assertThat(said(page, "og:locale")).isEqualTo("en_GB");
    assertThat(said(page, "og:description")).contains(ODD);
    assertThat(said(page, "article:published_time")).isEqualTo(Given.START.toString());
    assertThat(said(page("/m/ada"), "og:type")).isEqualTo("profile");
  }

  @Test
  void laterPagesOfADiscussionHaveAddressesOfTheirOwn() {
    String later = page(ADDRESS).expectFirst(".pager a[rel=next]").attr("href");
    assertThat(canonical(page(later))).isEqualTo("https://plenary.example" + later);
    assertHidden(page(ADDRESS + "?branch=2"));
    String inTime = page(ADDRESS + "?order=time").expectFirst(".pager a[rel=next]").attr("href");
    assertHidden(page(inTime));
  }

  @ParameterizedTest
  @CsvSource({
    "/, /feed, ''",
    "/?language=fr&sort=new, /feed, ?language=fr",
    "/topics/encryption, /topics/encryption/feed, ''",
    "/c/senegal?topic=encryption, /c/senegal/feed, ?topic=encryption",
    "/c/tuvalu/open, /c/tuvalu/open/feed, ''",
    "/m/ada, /m/ada/feed, ''",
    "/search?q=lang:en, /search/feed, ?q=lang%3Aen"
  })
  void aListLeadsToItsFeedInEachForm(String path, String feed, String narrowing) {
    Document page = page(path);
    List<String> forms =
        List.of(feed + ".atom" + narrowing, feed + ".rss" + narrowing, feed + ".json" + narrowing);
    assertThat(feeds(page)).isEqualTo(forms);
    assertThat(page.select("footer .feeds a").eachAttr("href")).isEqualTo(forms);
    assertThat(forms).allSatisfy(form -> assertThat(SERVED.get(form).status()).isEqualTo(200));
  }

  @Test
  void aDiscussionLeadsToItsFeed() {
    String feed = "/d/" + DEBATE.id().value() + "/feed";
    assertThat(feeds(page(ADDRESS))).containsExactly(feed + ".atom", feed + ".rss", feed + ".json");
    assertThat(page(ADDRESS).select("[type=application/atom+xml]").attr("title"))
        .isEqualTo(ODD + " (Atom)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/topics", "/search", "/c/tuvalu/kept"})
  void aPageWithoutAFeedLeadsToThatOfAll(String path) {
    assertThat(feeds(page(path))).containsExactly("/feed.atom");
    assertThat(page(path).select("footer .feeds")).isEmpty();
  }

  @Test
  void whatMayNotLeaveHasNoFeedAndIsNotShownElsewhere() {
    Document page = page(address(KEPT_DEBATE, "Kept"));
    assertThat(canonical(page)).endsWith(address(KEPT_DEBATE, "Kept"));
    assertThat(feeds(page)).containsExactly("/feed.atom");
    assertThat(page.select("[type$=oembed]")).isEmpty();
    assertThat(page("/c/tuvalu/kept").select("[type$=oembed]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/c/senegal", "/c/tuvalu/open", "/topics/encryption"})
  void otherSitesAreToldHowToShowIt(String path) {
    assertShown(path);
  }

  @Test
  void otherSitesAreToldHowToShowADiscussion() {
    assertShown(ADDRESS);
  }

  private static void assertShown(String path) {
    Document page = page(path);
    String asked = "/oembed?url=" + Links.encoded("https://plenary.example" + path);
    assertThat(page.select("head > [type=application/json+oembed]").eachAttr("href"))
        .containsExactly("https://plenary.example" + asked + "&format=json");
    assertThat(page.select("head > [type=text/xml+oembed]").eachAttr("href"))
        .containsExactly("https://plenary.example" + asked + "&format=xml");
    assertThat(SERVED.get(asked + "&format=json").status()).isEqualTo(200);
    assertThat(SERVED.get(asked + "&format=xml").status()).isEqualTo(200);
  }

  @Test
  void whatIsNotForEverybodySaysNothingToOthersWhoeverReadsIt() {
    Caller member = Given.callerOf(CHAPTER, Role.MEMBER);
    Document page = pageFor(member, address(SECRET, "Secret"));
    assertThat(page.text()).contains("Kept from you");
    assertHidden(page);
    assertThat(feeds(page)).containsExactly("/feed.atom");
    assertHidden(pageFor(member, "/c/tuvalu/closed"));
  }

  @Test
  void whatIsHiddenHasTheHeadOfWhatIsAbsent() {
    assertThat(head("/c/tuvalu/closed")).isEqualTo(head("/c/tuvalu/no-such"));
    assertThat(head(address(SECRET, "Secret"))).isEqualTo(head("/d/999999/secret"));
  }

  private static String head(String path) {
    var reply = SERVED.get(path);
    assertThat(reply.status()).isEqualTo(404);
    return reply.page().head().html();
  }
}
