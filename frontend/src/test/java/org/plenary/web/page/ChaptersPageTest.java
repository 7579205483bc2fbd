package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Role;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenForum;
import org.plenary.web.fixture.ServedForum;

/** The list of all chapters. */
class ChaptersPageTest {

  private static final ServedForum SERVED = ServedForum.withSamples();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Document page(String query, String language) {
    return SERVED.get("/chapters" + query, "accept-language", language).page();
  }

  private static List<String> names(Document page) {
    return page.select("main .lines li a").eachText();
  }

  @Test
  void namesEachInItsOwnLanguageByItsLetterWithWhatItSpeaks() {
    Document page = page("", "en");
    assertThat(names(page))
        .startsWith("All chapters", "Argentina")
        .containsSubsequence("Netherlands", "Sénégal");
    assertThat(page.select(".letters a").eachText()).contains("A", "N", "S").doesNotContain("É");
    String anchor = page.select(".letters a:matchesOwn(^N$)").attr("href");
    assertThat(page.select(anchor).next().text())
        .contains("Netherlands", "speaks English, Dutch", "2 forums");
    assertThat(page.select("a[href=/c/senegal]").attr("lang")).isEqualTo("fr");
    assertThat(page.select("li:has(a[href=/c/senegal]) .mark").text()).isEqualTo("SN");
    assertThat(page("", "fr").text()).contains("parle : anglais, néerlandais");
  }

  @Test
  void showsThoseThatSpeakALanguage() {
    Document page = page("?language=ar", "en");
    assertThat(names(page)).contains("All chapters").hasSize(2);
    assertThat(page.select("option[selected]").text()).isEqualTo("Arabic");
    assertThat(names(page("?language=ar-LB", "en"))).isEqualTo(names(page));
    assertThat(page("?language=wo", "en").select(".empty").text())
        .isEqualTo("No chapter speaks this language.");
  }

  @Test
  void countsTheForumsThatTheReaderMayReadAlone() {
    GivenForum closed =
        SERVED.given().forum(SERVED.given().chapter("tuvalu", "en"), "board", Audience.CHAPTER);
    String mine = "li:has(a[href=/c/tuvalu])";
    assertThat(page("", "en").select(mine).text()).contains("no forum");
    assertThat(
            SERVED
                .getAs(Given.callerOf(closed.chapter(), Role.MEMBER), "/chapters")
                .page()
                .select(mine)
                .text())
        .contains("1 forum");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "language=x",
        "language=en-",
        "language=%3Cb%3E",
        "lang=fr",
        "language=fr&language=en"
      })
  void whatIsNoLanguageIsRefused(String query) {
    assertThat(SERVED.get("/chapters?" + query).status()).isEqualTo(400);
  }

  @Test
  void costsOneStatementAndIsOfferedOnTheHomePage() {
    SERVED.get("/chapters");
    assertThat(SERVED.statementsOf(() -> SERVED.get("/chapters"))).isEqualTo(1);
    assertThat(SERVED.get("/").page().select("main a[href=/chapters]")).hasSize(1);
  }
}
