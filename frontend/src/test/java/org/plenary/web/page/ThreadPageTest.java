package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Archive;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

class ThreadPageTest {

  private final ServedForum served = new ServedForum();
  private final Archive archive = new Archive(served.database().pool());
  private final GivenForum forum =
      served.given().forum(served.given().chapter("senegal", "fr"), "access", Audience.PUBLIC);
  private final GivenDiscussion debate = served.given().discussion(forum, "Who pays?");
  private final String address = "/d/" + debate.id().value() + "/who-pays";

  @AfterEach
  void close() {
    served.close();
  }

  private Document page(String path) {
    Reply reply = served.get(path);
    assertThat(reply.status()).as(path).isEqualTo(200);
    return reply.page();
  }

  private static List<String> anchors(Document page) {
    return page.select("article").eachAttr("id");
  }

  @Test
  void standsInTreeOrderWithAnswersIndented() {
    debate.post("ada", 0, "First");
    debate.post("bob", 0, "Second");
    debate.post("cyd", 1, "Answer to the first");
    Document page = page(address);
    assertThat(anchors(page)).containsExactly("p1", "p3", "p2");
    assertThat(page.select(".root > article").eachAttr("id")).containsExactly("p1", "p2");
    assertThat(page.select("#p1 + details > article").eachAttr("id")).containsExactly("p3");
    assertThat(page.select("article h2").eachAttr("aria-level")).containsExactly("2", "3", "2");
  }

  @Test
  void standsInTimeOrderWhenAskedAndNamesWhatIsAnswered() {
    debate.post("ada", 0, "First");
    debate.post("bob", 0, "Second");
    debate.post("cyd", 1, "Answer to the first");
    Document page = page(address + "?order=time");
    assertThat(anchors(page)).containsExactly("p1", "p2", "p3");
    assertThat(page.expectFirst("#p3 .parent").attr("href")).isEqualTo("#p1");
    assertThat(page.expectFirst("#p3 .parent").text()).contains("Member ada");
  }

  @Test
  void putsHeadingsInPostsBelowThatOfTheirPost() {
    debate.post("ada", 0, "# Claim\n\n## Ground");
    for (int parent = 1; parent < 8; parent++) {
      debate.post("bob", parent, "# Claim\n\n## Ground");
    }
    Document page = page(address);
    assertThat(headings(page, "#p1")).containsExactly("h3 ", "h4 ");
    assertThat(headings(page, "#p2")).containsExactly("h3 4", "h4 5");
    assertThat(page.expectFirst("#p7 h2").attr("aria-level")).isEqualTo("8");
    assertThat(headings(page, "#p7")).containsExactly("h3 9", "h4 9");
    assertThat(headings(page(address + "?order=time"), "#p7")).containsExactly("h3 ", "h4 ");
  }

  private static List<String> headings(Document page, String post) {
    return page.select(post + " .words :is(h3, h4, h5, h6)").stream()
        .map(heading -> heading.tagName() + " " + heading.attr("aria-level"))
        .toList();
  }

  @Test
  void skipsNoLevelOfHeadingsWhereItsAuthorDid() {
    debate.post("ada", 0, "### First\n\n### Next\n\n###### Within\n\n# Last\n\n---\n\nEnd");
    Document page = page(address);
    assertThat(headings(page, "#p1")).containsExactly("h3 ", "h3 ", "h4 ", "h3 ");
    assertThat(page.select("#p1 .words h4").text()).isEqualTo("Within");
    assertThat(page.select("#p1 .words > p").text()).isEqualTo("End");
  }

  @Test
  void turnsIntoABranchWhereItCannotBeIndentedFurther() {
    for (int parent = 0; parent < 9; parent++) {
      debate.post("ada", parent, "Level " + parent);
    }
    String branch = page(address).expectFirst("#p7 .branch a").attr("href");
    Document page = page(branch);
    assertThat(anchors(page)).containsExactly("p7", "p8", "p9");
    assertThat(page.select(".root.d0 > #p7")).hasSize(1);
    assertThat(page.expectFirst("header + main .meta a[href]").attr("href")).isEqualTo(address);
  }

  @Test
  void keepsItsTreeOnTheBranchWhateverOrderIsAsked() {
    debate.post("ada", 0, "First");
    debate.post("bob", 1, "Answer");
    assertThat(page(address + "?branch=1&order=time").select("#p1 + details > #p2")).hasSize(1);
  }

  @Test
  void foldsABranchAndTellsWhatTheFoldHides() {
    debate.post("ada", 0, "First");
    archive.language(debate.post("bob", 1, "نعم"), "ar");
    debate.post("cyd", 2, "Why?");
    debate.post("dan", 0, "Second");
    Document page = page(address);
    assertThat(page.select("#p1 + details > summary").text()).isEqualTo("2 replies, Arabic");
    assertThat(page.select("#p2 + details > summary").text()).isEqualTo("1 reply");
    assertThat(page.select("#p4 + details")).isEmpty();
    assertThat(page.select("details.answers:not([open])")).isEmpty();
    assertThat(page(address + "?order=time").select("details.answers")).isEmpty();
  }

  @Test
  void standsBesideItsParentWhereItCannotBeIndentedFurther() {
    for (int parent = 0; parent < 9; parent++) {
      debate.post("ada", parent, "Level " + parent);
    }
    Document page = page(address);
    assertThat(page.select("details:has(> #p7) > article").eachAttr("id"))
        .containsExactly("p7", "p8", "p9");
    assertThat(page.expectFirst("#p9 .parent").attr("href")).isEqualTo("#p8");
  }

  @Test
  void beginsABranchAnewWhereItsTopIsOnAnotherPage() {
    debate.post("ada", 0, "First");
    debate.post("bob", 1, "Answer");
    for (int number = 0; number < 60; number++) {
      debate.post("cyd", 2, "Answer to the answer");
    }
    Document page = page(page(address).expectFirst("a[rel=next]").attr("href"));
    assertThat(page.select(".root.d2 > article")).hasSize(12);
    assertThat(page.expectFirst(".bar a").attr("href")).isEqualTo(address + "#p1");
  }

  @ParameterizedTest
  @CsvSource({"'', #p3", "?order=time, #p3"})
  void marksWhatIsNewToAMemberWhoWasThere(String order, String first) {
    debate.post("ada", 0, "First");
    debate.post("bob", 0, "Second");
    Caller reader = reader();
    assertThat(served.getAs(reader, address).page().select(".fresh")).isEmpty();
    read(reader, 2);
    debate.post("cyd", 1, "Third");
    debate.post("dan", 1, "Fourth");
    Document page = served.getAs(reader, address + order).page();
    assertThat(page.select("article.fresh").eachAttr("id")).containsExactly("p3", "p4");
    assertThat(page.expectFirst(".bar .fresh").text()).isEqualTo("2 new: next");
    assertThat(page.expectFirst(".bar .fresh").attr("href")).isEqualTo(first);
    assertThat(page.select("#p3 .news + a").attr("href")).isEqualTo("#p4");
    assertThat(page.select("#p4 .news + a")).isEmpty();
  }

  @Test
  void leadsToTheFirstNewPostWhereverItIs() {
    debate.post("ada", 0, "First");
    debate.answers("crowd", 129);
    Caller reader = reader();
    read(reader, 120);
    String first =
        served
            .getAs(reader, address + "?order=time")
            .page()
            .expectFirst(".bar .fresh")
            .attr("href");
    assertThat(first).isEqualTo(address + "?at=121&order=time");
    String place = served.getAs(reader, first).header("location");
    assertThat(place).contains("order=time").endsWith("#p121");
    assertThat(anchors(page(place.substring(0, place.indexOf('#'))))).contains("p121");
  }

  @Test
  void whatIsNewOnAnotherPageStaysNewWhenThisOneIsRead() {
    debate.post("ada", 0, "First");
    debate.answers("crowd", 69);
    Caller reader = reader();
    read(reader, 70);
    debate.post("bob", 0, "Behind all");
    debate.post("cyd", 1, "At the end of the first branch");
    debate.post("dan", 2, "In the middle of it");
    served.getAs(reader, address);
    String place = served.getAs(reader, address + "?at=71").header("location");
    Document page = served.getAs(reader, place.substring(0, place.indexOf('#'))).page();
    assertThat(page.expectFirst("#p71").hasClass("fresh")).isTrue();
  }

  @Test
  void whatWasReadAmongTheNewIsNewNoMore() {
    debate.post("ada", 0, "First");
    debate.answers("crowd", 69);
    Caller reader = reader();
    read(reader, 70);
    debate.post("bob", 0, "Behind all");
    debate.post("cyd", 2, "In the middle");
    assertThat(fresh(reader, address)).isEqualTo("2 new: next");
    Eventually.so("one is read", () -> fresh(reader, address).equals("1 new: next"));
    Document page = served.getAs(reader, address).page();
    assertThat(page.select("article.fresh")).isEmpty();
    assertThat(page.expectFirst(".bar .fresh").attr("href")).isEqualTo(address + "?at=71");
  }

  private String fresh(Caller reader, String at) {
    return served.getAs(reader, at).page().select(".bar .fresh").text();
  }

  @Test
  void aPageThatIsNotTheLastSaysThatItsRepliesAreThoseOfThePage() {
    debate.post("ada", 0, "First");
    debate.answers("crowd", 69);
    assertThat(page(address).expectFirst("#p1 + details > summary").text())
        .isEqualTo("49 replies on this page");
  }

  @Test
  void whereANumberIsNotThereTheDiscussionIs() {
    debate.post("ada", 0, "First");
    assertThat(served.get(address + "?at=2&order=time").header("location"))
        .isEqualTo(address + "?order=time");
    assertThat(served.get(address + "?at=x").status()).isEqualTo(400);
  }

  private Caller reader() {
    return GivenMember.claimed(served.database().pool(), "reader", "senegal", Role.MEMBER)
        .welcomed()
        .caller();
  }

  private void read(Caller reader, int number) {
    String mark = "/api/v1/discussions/" + debate.id().value() + "/read";
    String json = "{\"number\": " + number + "}";
    assertThat(served.sendAs(reader, HttpMethod.PUT, mark, json).status()).isEqualTo(204);
  }

  @Test
  void hasNoBranchOfAPostThatDoesNotStand() {
    debate.post("ada", 0, "First");
    PostId removed = debate.post("bob", 1, "Answer");
    served.given().state(removed.value(), "removed");
    assertThat(served.get(address + "?branch=2").status()).isEqualTo(404);
    assertThat(served.get(address + "?branch=99").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tree", "time"})
  void isWalkedThereAndBackWithoutMissingOrRepeatingAPost(String order) {
    debate.post("ada", 0, "First");
    debate.answers("crowd", 129);
    var pages = new ArrayList<List<String>>();
    Document page = page(address + "?order=" + order);
    pages.add(anchors(page));
    for (Element next = next(page); !next.attr("href").isEmpty(); next = next(page)) {
      page = page(next.attr("href"));
      pages.add(anchors(page));
    }
    assertThat(pages.stream().flatMap(List::stream))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 130).mapToObj(n -> "p" + n).toList());
    assertThat(backwards(page)).isEqualTo(pages.subList(0, pages.size() - 1).reversed());
  }

  private static Element next(Document page) {
    return link(page, "next");
  }

  private static Element link(Document page, String relation) {
    return page.select("a[rel=" + relation + "]").stream().findAny().orElse(new Element("a"));
  }

  private List<List<String>> backwards(Document last) {
    var pages = new ArrayList<List<String>>();
    for (Element previous = link(last, "prev"); !previous.attr("href").isEmpty(); ) {
      Document page = page(previous.attr("href"));
      pages.add(anchors(page));
      previous = link(page, "prev");
    }
    return pages;
  }

  @Test
  void showsATombstoneWhereAnswersHangAndNothingOfWhatWasSaid() {
    PostId removed = debate.post("ada", 0, "A canary sang");
    debate.post("bob", 1, "Answer");
    PostId leaf = debate.post("mallory", 0, "Another canary");
    served.given().state(removed.value(), "removed");
    served.given().state(leaf.value(), "withdrawn");
    Document page = page(address);
    assertThat(anchors(page)).containsExactly("p1", "p2");
    assertThat(page.expectFirst("#p1 .tombstone").text()).contains("removed by the moderators");
    assertThat(page.html())
        .doesNotContain("canary")
        .doesNotContain("ada")
        .doesNotContain("mallory");
  }

  @Test
  void leadsFromAnAnswerToTheTombstoneOnTheSamePage() {
    PostId removed = debate.post("ada", 0, "Gone");
    debate.post("bob", 1, "Answer");
    served.given().state(removed.value(), "removed");
    assertThat(page(address + "?order=time").expectFirst("#p2 .parent").attr("href"))
        .isEqualTo("#p1");
  }

  @Test
  void marksAPostInAnotherLanguage() {
    archive.language(debate.post("ada", 0, "مرحبا"), "ar");
    Document page = page(address);
    assertThat(page.expectFirst(".words").attr("lang")).isEqualTo("ar");
    assertThat(page.expectFirst("article .language").text()).isEqualTo("Arabic");
  }

  @ParameterizedTest
  @CsvSource({
    "en, Quoted text,  Signature",
    "fr, Texte cité,   Signature",
    "es, Texto citado, Firma",
    "ar, نص مقتبس,     التوقيع"
  })
  void namesWhatIsFoldedInTheReadersWordsWhateverThePostSpeaks(
      String language, String quoted, String signature) {
    PostId post = debate.post("ada", 0, "");
    archive.mail(post, "Oui.\n\n" + "> Non.\n".repeat(20) + "\nMerci.\n\n-- \nAda\n");
    archive.language(post, "de");
    Document page = served.get(address, "accept-language", language).page();
    assertThat(page.select(".words summary").eachText()).containsExactly(quoted, signature);
    assertThat(page.select(".words summary").eachAttr("lang")).containsExactly(language, language);
    assertThat(page.select(".words summary").eachAttr("dir")).containsExactly("auto", "auto");
  }

  @Test
  void showsAStrangerWhatWasWrittenSinceAnotherReadIt() {
    debate.post("ada", 0, "First");
    assertThat(anchors(page(address))).containsExactly("p1");
    debate.post("bob", 0, "Second");
    assertThat(anchors(page(address))).containsExactly("p1", "p2");
  }

  @Test
  void isNothingAnyMoreToAStrangerOnceTheForumIsClosed() {
    debate.post("ada", 0, "First");
    page(address);
    served.given().access(forum.id(), 2, Audience.CHAPTER);
    assertThat(served.get(address).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "chapter set hue = 31",
    "chapter set mark = '★'",
    "chapter set name = 'Sénégal'",
    "forum set title = 'Accès'"
  })
  void aReaderWhoHasItSeesTheNewSignsOfItsPlace(String change) {
    debate.post("ada", 0, "First");
    String etag = served.get(address).header("etag");
    assertThat(served.get(address, "if-none-match", etag).status()).isEqualTo(304);
    served.database().pool().query("update " + change).execute().await();
    Reply changed = served.get(address, "if-none-match", etag);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("etag")).isNotEqualTo(etag);
  }

  @Test
  void hasTheMarkAndTheHueOfItsChapter() {
    debate.post("ada", 0, "First");
    served.database().pool().query("update chapter set hue = 31, mark = '★'").execute().await();
    Document page = page(address);
    assertThat(page.expectFirst("html").className()).isEqualTo("hue-30");
    assertThat(page.expectFirst("header .crumb").children().eachText())
        .containsExactly("★", "Chapter senegal");
    assertThat(page.expectFirst("header .mark").attr("aria-hidden")).isEqualTo("true");
  }

  @Test
  void namesItsChapterAndItsForumInTheirOwnLanguages() {
    debate.post("ada", 0, "First");
    served.database().pool().query("update chapter set languages = '{fr,wo}'").execute().await();
    served.database().pool().query("update forum set language = 'wo'").execute().await();
    assertThat(page(address).select("header .crumb a").eachAttr("lang"))
        .containsExactly("fr", "wo");
    assertThat(page("/").select(".discussions .meta bdi").eachAttr("lang"))
        .containsExactly("fr", "wo");
  }

  @Test
  void showsNothingOfAMailAddress() {
    debate.post("ada", 0, "Write to ada.lovelace@analytical.example or mailto:ada@x.example");
    assertThat(page(address).html()).doesNotContain("@analytical").doesNotContain("@x.example");
  }

  @Test
  void showsNamesAndTitlesAsTextWhateverTheyHold() {
    GivenDiscussion hostile =
        served.given().discussion(forum, "<img src=x onerror=alert(1)> & \"quotes\" '");
    hostile.post("ada", 0, "Hello");
    Reply reply = served.get("/d/" + hostile.id().value());
    Document page = page(reply.header("location"));
    assertThat(page.expectFirst("h1").text()).startsWith("<img src=x onerror=alert(1)> & \"quotes");
    assertThat(page.select("h1 img, title img")).isEmpty();
  }
}
