package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Archive;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** How the words of posts stand on the page of their discussion. */
class ThreadWordsTest {

  private final ServedThread thread = new ServedThread();
  private final ServedForum served = thread.served();
  private final Archive archive = thread.archive();
  private final GivenForum forum = thread.forum();
  private final GivenDiscussion debate = thread.debate();
  private final String address = thread.address();

  @AfterEach
  void close() {
    thread.close();
  }

  @Test
  void putsHeadingsInPostsBelowThatOfTheirPost() {
    debate.post("ada", 0, "# Claim\n\n## Ground");
    for (int parent = 1; parent < 8; parent++) {
      debate.post("bob", parent, "# Claim\n\n## Ground");
    }
    Document page = thread.page(address);
    assertThat(headings(page, "#p1")).containsExactly("h3 ", "h4 ");
    assertThat(headings(page, "#p2")).containsExactly("h3 4", "h4 5");
    assertThat(page.expectFirst("#p7 h2").attr("aria-level")).isEqualTo("8");
    assertThat(headings(page, "#p7")).containsExactly("h3 9", "h4 9");
    assertThat(headings(thread.page(address + "?order=time"), "#p7")).containsExactly("h3 ", "h4 ");
  }

  private static List<String> headings(Document page, String post) {
    return page.select(post + " .words :is(h3, h4, h5, h6)").stream()
        .map(heading -> heading.tagName() + " " + heading.attr("aria-level"))
        .toList();
  }

  @Test
  void skipsNoLevelOfHeadingsWhereItsAuthorDid() {
    debate.post("ada", 0, "### First\n\n### Next\n\n###### Within\n\n# Last\n\n---\n\nEnd");
    Document page = thread.page(address);
    assertThat(headings(page, "#p1")).containsExactly("h3 ", "h3 ", "h4 ", "h3 ");
    assertThat(page.select("#p1 .words h4").text()).isEqualTo("Within");
    assertThat(page.select("#p1 .words > p").text()).isEqualTo("End");
  }

  @Test
  void marksAPostInAnotherLanguage() {
    archive.language(debate.post("ada", 0, "مرحبا"), "ar");
    Document page = thread.page(address);
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
  void showsNothingOfAMailAddress() {
    debate.post("ada", 0, "Write to ada.lovelace@analytical.example or mailto:ada@x.example");
    assertThat(thread.page(address).html())
        .doesNotContain("@analytical")
        .doesNotContain("@x.example");
  }

  @Test
  void showsNamesAndTitlesAsTextWhateverTheyHold() {
    GivenDiscussion hostile =
        served.given().discussion(forum, "<img src=x onerror=alert(1)> & \"quotes\" '");
    hostile.post("ada", 0, "Hello");
    Reply reply = served.get("/d/" + hostile.id().value());
    Document page = thread.page(reply.header("location"));
    assertThat(page.expectFirst("h1").text()).startsWith("<img src=x onerror=alert(1)> & \"quotes");
    assertThat(page.select("h1 img, title img")).isEmpty();
  }
}
