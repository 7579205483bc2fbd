package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.page.ServedThread.next;

import io.vertx.sqlclient.Tuple;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Archive;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/**
 * What a page of a discussion tells of the whole: who speaks, how long it is, where one is in it.
 */
class ThreadAroundTest {

  private static final ServedForum SERVED = new ServedForum();
  private static final Archive ARCHIVE = new Archive(SERVED.database().pool());
  private static final GivenForum FORUM =
      SERVED.given().forum(SERVED.given().chapter("senegal", "fr"), "access", Audience.PUBLIC);

  private final GivenDiscussion debate = SERVED.given().discussion(FORUM, "Who pays?");
  private final String address = "/d/" + debate.id().value() + "/who-pays";

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Document page(String path) {
    Reply reply = SERVED.get(path);
    assertThat(reply.status()).as(path).isEqualTo(200);
    return reply.page();
  }

  /** Five below each other, and sixty below the last of them. */
  private void branch() {
    for (int parent = 0; parent < 5; parent++) {
      debate.post("member" + (parent + 1), parent, "Level " + parent);
    }
    for (int number = 0; number < 60; number++) {
      debate.post("crowd", 5, "Answer");
    }
  }

  @Test
  void tellsWhoSpeaksInWhichLanguagesAndHowLongItTakes() {
    debate.post("ada", 0, "word ".repeat(1_000));
    debate.post("bob", 1, "No.");
    ARCHIVE.language(debate.post("bob", 1, "نعم"), "ar");
    Element head = page(address).expectFirst("h1 + .meta");
    assertThat(head.text())
        .contains("2 in English, 1 in Arabic")
        .contains("about 4 minutes of reading");
    assertThat(head.select(".aside summary").eachText()).contains("2 people");
    assertThat(head.select(".people li").eachText())
        .containsExactly("Member bob 2", "Member ada 1");
    assertThat(head.select(".people a").eachAttr("href")).contains("/m/bob");
  }

  @Test
  void whereACountFollowsItsLanguageNoLineEndsBetweenThem() {
    debate.post("ada", 0, "Yes.");
    ARCHIVE.language(debate.post("bob", 1, "نعم"), "ar");
    assertThat(SERVED.get(address, "accept-language", "ar").text())
        .contains("الإنجليزية\u00a01", "العربية\u00a01");
  }

  @Test
  void leadsToWhatIsRelatedAndMayBeRead() {
    debate.post("ada", 0, "First");
    GivenDiscussion open = SERVED.given().discussion(FORUM, "Who paid before?");
    GivenForum board = SERVED.given().forum(FORUM.chapter(), "board", Audience.OFFICERS);
    GivenDiscussion closed = SERVED.given().discussion(board, "Who will not pay");
    link(open.post("bob", 0, "See there"));
    link(closed.post("bob", 0, "See there too"));
    assertThat(page(address).select("#related")).isEmpty();
    // It is learnt beside a page, for the next one.
    SERVED.get("/api/v1/discussions/%d/related".formatted(debate.id().value()));
    Elements related = page(address).select("section[aria-labelledby=related] a[lang=en]");
    assertThat(related.eachText()).containsExactly("Who paid before?");
    assertThat(related.attr("href"))
        .isEqualTo("/d/%d/who-paid-before".formatted(open.id().value()));
  }

  private void link(PostId post) {
    SERVED
        .database()
        .pool()
        .preparedQuery(
            """
            insert into post_link (chapter_id, post_id, discussion_id)
            select chapter_id, id, $2 from post where id = $1
            """)
        .execute(Tuple.of(post.value(), debate.id().value()))
        .await();
  }

  @ParameterizedTest
  @ValueSource(strings = {".txt", ".mbox"})
  void leadsToItselfAsAFile(String ending) {
    debate.post("ada", 0, "First");
    String file = page(address).expectFirst("a[href$=" + ending + "]").attr("href");
    assertThat(SERVED.get(file).status()).isEqualTo(200);
  }

  @Test
  void whoIsNotSignedInMayLinkToAPostReportItAndSignInToAnswer() {
    PostId post = debate.post("ada", 0, "First");
    Elements acts = page(address).select("#p1 .acts a");
    assertThat(acts.eachText()).containsExactly("Reply", "Link", "Report");
    assertThat(acts.eachAttr("href"))
        .containsExactly(
            "/sign-in?return=/p/%d/reply".formatted(post.value()),
            "/p/" + post.value(),
            "/p/" + post.value() + "/report");
  }

  @Test
  void aPageThatBeginsWithinABranchBeginsWithThePathToIt() {
    branch();
    assertThat(page(address).select(".path")).isEmpty();
    Document page = page(next(page(address)));
    assertThat(page.select(".path li").eachText())
        .containsExactly(
            "Opening post", "…", "Member member3 #3", "Member member4 #4", "Member member5 #5");
    assertThat(page.expectFirst(".root .parent").text()).isEqualTo("Member member5 ↑");
    String step = page.expectFirst(".path li:last-child a").attr("href");
    assertThat(SERVED.get(step).header("location")).isEqualTo(address + "#p5");
    assertThat(page(address + "?branch=3").select(".path li").eachText())
        .containsExactly("Opening post", "Member member2 #2");
    assertThat(page(address + "?order=time").select(".path")).isEmpty();
  }

  @Test
  void aPathNamesNobodyWhoIsNotShown() {
    debate.post("ada", 0, "First");
    PostId removed = debate.post("mallory", 1, "Second");
    debate.post("bob", 2, "Third");
    SERVED.given().state(removed.value(), "removed");
    Element path = page(address + "?branch=3").expectFirst(".path");
    assertThat(path.select("li").eachText()).containsExactly("Opening post", "#2");
    assertThat(path.html()).doesNotContain("mallory");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tree", "time"})
  void saysWhichPostsAPageShows(String order) {
    branch();
    Document first = page(address + "?order=" + order);
    assertThat(first.select(".position").eachText()).containsExactly("Posts 1 to 50 of 65");
    assertThat(first.expectFirst("progress").attr("value")).isEqualTo("50");
    assertThat(page(next(first)).select(".position").eachText())
        .containsExactly("Posts 51 to 65 of 65", "Posts 51 to 65 of 65");
  }

  @Test
  void saysNothingOfAPositionWhereItShowsAll() {
    debate.post("ada", 0, "First");
    assertThat(page(address).select(".position")).isEmpty();
  }

  @Test
  void aTimeSaysItsDayAndSecondInUtc() {
    debate.post("ada", 0, "First");
    assertThat(page(address).expectFirst("article time").attr("title"))
        .matches("\\p{L}+,? 1 March 2026.*09:01:00 UTC");
  }
}
