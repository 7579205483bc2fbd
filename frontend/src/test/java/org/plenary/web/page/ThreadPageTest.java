package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Archive;
import org.plenary.web.fixture.ServedForum;

/** How a discussion stands on its pages: its tree, its branches, its ends. */
class ThreadPageTest {

  private final ServedThread thread = new ServedThread();
  private final ServedForum served = thread.served();
  private final Archive archive = thread.archive();
  private final GivenDiscussion debate = thread.debate();
  private final String address = thread.address();

  @AfterEach
  void close() {
    thread.close();
  }

  @Test
  void standsInTreeOrderWithAnswersIndented() {
    debate.post("ada", 0, "First");
    debate.post("bob", 0, "Second");
    debate.post("cyd", 1, "Answer to the first");
    Document page = thread.page(address);
    assertThat(ServedThread.anchors(page)).containsExactly("p1", "p3", "p2");
    assertThat(page.select(".root > article").eachAttr("id")).containsExactly("p1", "p2");
    assertThat(page.select("#p1 + details > article").eachAttr("id")).containsExactly("p3");
    assertThat(page.select("article h2").eachAttr("aria-level")).containsExactly("2", "3", "2");
  }

  @Test
  void standsInTimeOrderWhenAskedAndNamesWhatIsAnswered() {
    debate.post("ada", 0, "First");
    debate.post("bob", 0, "Second");
    debate.post("cyd", 1, "Answer to the first");
    Document page = thread.page(address + "?order=time");
    assertThat(ServedThread.anchors(page)).containsExactly("p1", "p2", "p3");
    assertThat(page.expectFirst("#p3 .parent").attr("href")).isEqualTo("#p1");
    assertThat(page.expectFirst("#p3 .parent").text()).contains("Member ada");
  }

  @Test
  void turnsIntoABranchWhereItCannotBeIndentedFurther() {
    for (int parent = 0; parent < 9; parent++) {
      debate.post("ada", parent, "Level " + parent);
    }
    String branch = thread.page(address).expectFirst("#p7 .branch a").attr("href");
    Document page = thread.page(branch);
    assertThat(ServedThread.anchors(page)).containsExactly("p7", "p8", "p9");
    assertThat(page.select(".root.d0 > #p7")).hasSize(1);
    assertThat(page.expectFirst("header + main .meta a[href]").attr("href")).isEqualTo(address);
  }

  @Test
  void keepsItsTreeOnTheBranchWhateverOrderIsAsked() {
    debate.post("ada", 0, "First");
    debate.post("bob", 1, "Answer");
    assertThat(thread.page(address + "?branch=1&order=time").select("#p1 + details > #p2"))
        .hasSize(1);
  }

  @Test
  void foldsABranchAndTellsWhatTheFoldHides() {
    debate.post("ada", 0, "First");
    archive.language(debate.post("bob", 1, "نعم"), "ar");
    debate.post("cyd", 2, "Why?");
    debate.post("dan", 0, "Second");
    Document page = thread.page(address);
    assertThat(page.select("#p1 + details > summary").text()).isEqualTo("2 replies, Arabic");
    assertThat(page.select("#p2 + details > summary").text()).isEqualTo("1 reply");
    assertThat(page.select("#p4 + details")).isEmpty();
    assertThat(page.select("details.answers:not([open])")).isEmpty();
    assertThat(thread.page(address + "?order=time").select("details.answers")).isEmpty();
  }

  @Test
  void standsBesideItsParentWhereItCannotBeIndentedFurther() {
    for (int parent = 0; parent < 9; parent++) {
      debate.post("ada", parent, "Level " + parent);
    }
    Document page = thread.page(address);
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
    Document page = thread.page(thread.page(address).expectFirst("a[rel=next]").attr("href"));
    assertThat(page.select(".root.d2 > article")).hasSize(12);
    assertThat(page.expectFirst(".bar a").attr("href")).isEqualTo(address + "#p1");
  }

  @Test
  void aPageThatIsNotTheLastSaysThatItsRepliesAreThoseOfThePage() {
    debate.post("ada", 0, "First");
    debate.answers("crowd", 69);
    assertThat(thread.page(address).expectFirst("#p1 + details > summary").text())
        .isEqualTo("49 replies on this page");
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
    Document page = thread.page(address + "?order=" + order);
    pages.add(ServedThread.anchors(page));
    for (Element next = next(page); !next.attr("href").isEmpty(); next = next(page)) {
      page = thread.page(next.attr("href"));
      pages.add(ServedThread.anchors(page));
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
      Document page = thread.page(previous.attr("href"));
      pages.add(ServedThread.anchors(page));
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
    Document page = thread.page(address);
    assertThat(ServedThread.anchors(page)).containsExactly("p1", "p2");
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
    assertThat(thread.page(address + "?order=time").expectFirst("#p2 .parent").attr("href"))
        .isEqualTo("#p1");
  }
}
