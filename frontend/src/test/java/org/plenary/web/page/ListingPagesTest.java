package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
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
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.ServedForum;

/** What moves, as far as a reader wants to see it. */
class ListingPagesTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final GivenForum FORUM =
      SERVED.given().forum(SERVED.given().chapter("tuvalu", "en"), "access", Audience.PUBLIC);
  private static final GivenDiscussion LONG = SERVED.given().discussion(FORUM, "Long ago");
  private static final GivenDiscussion SHORT = SERVED.given().discussion(FORUM, "Just now");

  @BeforeAll
  static void write() {
    LONG.post("ada", 0, "First");
    LONG.answers("crowd", 70);
    SHORT.post("ada", 0, "Only");
    GivenForum crowded = SERVED.given().forum(FORUM.chapter(), "crowded", Audience.PUBLIC);
    for (int number = 0; number < 20; number++) {
      SERVED.given().discussion(crowded, "Talk " + number).post("ada", 0, "Only");
    }
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Document page(String path) {
    var reply = SERVED.get(path);
    assertThat(reply.status()).as(path).isEqualTo(200);
    return reply.page();
  }

  private static List<String> titles(String path) {
    return page(path).select("ol.discussions h3").eachText();
  }

  @Test
  void aPageSaysWhatItIsToThoseWhoLinkToIt() {
    assertThat(described("/")).isEqualTo("Plenary · Where communities make policy together");
    assertThat(described("/topics/encryption")).startsWith("Topics · Encryption · ");
    String forum = page("/c/senegal/human-rights").expectFirst(".lead").text();
    assertThat(described("/c/senegal/human-rights")).endsWith(" · " + forum);
  }

  private static String described(String path) {
    return page(path).expectFirst("meta[name=description]").attr("content");
  }

  @Test
  void aForumIsSortedAsTheReaderWants() {
    assertThat(titles("/c/tuvalu/access?sort=replies")).containsExactly("Long ago", "Just now");
    assertThat(titles("/c/tuvalu/access?sort=new")).containsExactly("Just now", "Long ago");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/c/senegal"})
  void aListIsNarrowedToALanguageAndSaysSo(String path) {
    Document french = page(path + "?language=fr");
    assertThat(french.select("ol.discussions .language").eachText()).isNotEmpty();
    assertThat(french.select("ol.discussions .language").eachText()).containsOnly("French");
    assertThat(french.select("details.narrowing[open]")).hasSize(1);
    assertThat(french.select("[name=language] [selected]").text()).isEqualTo("French");
    assertThat(page(path).select("details.narrowing[open]")).isEmpty();
  }

  @Test
  void homeIsNarrowedToAChapterATopicAndWhatIsOpen() {
    Document narrow = page("/?chapter=global&topic=encryption&state=open");
    assertThat(narrow.select("ol.discussions .meta a[href^=/c/]").eachAttr("href"))
        .isNotEmpty()
        .allMatch(link -> link.startsWith("/c/global/"));
    assertThat(narrow.select("ol.discussions > li:not(:has([href=/topics/encryption]))")).isEmpty();
  }

  @Test
  void theFormKeepsTheChapterThatWasChosen() {
    assertThat(page("/?chapter=senegal").select("[name=chapter] [selected]").attr("value"))
        .isEqualTo("senegal");
    assertThat(page("/").select("[name=chapter] [value=senegal]").attr("lang")).isEqualTo("fr");
    assertThat(page("/topics/encryption?chapter=senegal").select("[name=chapter]").attr("value"))
        .isEqualTo("senegal");
    assertThat(page("/c/senegal").select("main [name=chapter]")).isEmpty();
  }

  @Test
  void whatIsFurtherDownIsStillNarrow() {
    Document first = page("/?sort=replies&language=en&chapter=tuvalu");
    String next = first.select("a[rel=next]").attr("href");
    assertThat(next).contains("sort=replies").contains("language=en");
    assertThat(page(next).select("ol.discussions .language").eachText()).containsOnly("English");
  }

  @ParameterizedTest
  @CsvSource({
    "/?sort=best,                  400",
    "/?state=hidden,               400",
    "/c/tuvalu?chapter=senegal,    400",
    "/topics/encryption?topic=ipv6, 400",
    "/?language=%20,               400",
    "/c/tuvalu?language=not%20one, 400",
    "/?language=xx,                200"
  })
  void whatIsNoWayToNarrowIsRefused(String path, int status) {
    assertThat(SERVED.get(path).status()).isEqualTo(status);
  }

  @Test
  void whatIsNewToAMemberComesFirstAndLeadsToTheFirstNewPost() {
    Caller reader =
        GivenMember.claimed(SERVED.database().pool(), "reader", "tuvalu", Role.MEMBER)
            .welcomed()
            .caller();
    String debate = "/api/v1/discussions/" + LONG.id().value();
    follow(reader, debate);
    Document home = SERVED.getAs(reader, "/").page();
    assertThat(home.expectFirst("main h2").id()).isEqualTo("unread");
    String first = home.expectFirst("#unread + ul a").attr("href");
    assertThat(SERVED.getAs(reader, first).header("location")).endsWith("#p61");
    assertThat(page("/").select("#unread")).isEmpty();
  }

  private static void follow(Caller reader, String debate) {
    String level = "{\"level\": \"all\"}";
    String number = "{\"number\": 60}";
    assertThat(SERVED.sendAs(reader, HttpMethod.PUT, debate + "/subscription", level).status())
        .isLessThan(300);
    assertThat(SERVED.sendAs(reader, HttpMethod.PUT, debate + "/read", number).status())
        .isEqualTo(204);
  }
}
