package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

class ReadingPagesTest {

  private static final ServedForum FORUM = ServedForum.withSamples();

  @AfterAll
  static void close() {
    FORUM.close();
  }

  private static Document page(String path, String... headers) {
    Reply reply = FORUM.get(path, headers);
    assertThat(reply.status()).as(path).isEqualTo(200);
    return reply.page();
  }

  private static Element firstDebate(String path) {
    return page(path).expectFirst("ol.discussions h3 a");
  }

  @Test
  void homeNamesTheChaptersTheirForumsAndWhatIsDiscussed() {
    Document home = page("/");
    assertThat(home.select(".chapter h3 a").eachAttr("href")).contains("/c/global", "/c/senegal");
    assertThat(home.select(".chapter li a").eachAttr("href")).contains("/c/global/encryption");
    assertThat(home.select("ol.discussions > li")).hasSizeGreaterThan(5);
  }

  @Test
  void everythingOnHomeCanBeFollowed() {
    assertLinksLead("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/c/global", "/c/global/encryption", "/c/global/rules", "/topics"})
  void everythingOnAPageCanBeFollowed(String path) {
    assertLinksLead(path);
  }

  private static void assertLinksLead(String path) {
    String leadingOn = "[href]:not([href^=/sign-in])";
    for (String link : page(path).select(leadingOn).eachAttr("href").stream().distinct().toList()) {
      assertThat(FORUM.get(link.startsWith("#") ? path : link).status()).as(link).isEqualTo(200);
    }
  }

  @Test
  void aChapterListsItsForumsAndDebates() {
    Document chapter = page("/c/senegal");
    assertThat(chapter.select(".forums a").eachAttr("href"))
        .isNotEmpty()
        .allMatch(link -> link.startsWith("/c/senegal/"));
    assertThat(chapter.select("ol.discussions .meta a[href^=/c/]").eachAttr("href"))
        .isNotEmpty()
        .allMatch(link -> link.startsWith("/c/senegal/"));
  }

  @Test
  void aForumListsItsDebatesAlone() {
    assertThat(
            page("/c/global/encryption")
                .select("ol.discussions .meta a[href^=/c/]")
                .eachAttr("href"))
        .isNotEmpty()
        .containsOnly("/c/global/encryption");
  }

  @Test
  void aTopicIsNamedInTheReadersLanguageAndListsItsDebates() {
    Document topic = page("/topics/encryption", "accept-language", "fr");
    assertThat(topic.expectFirst("h1").text()).isEqualTo("Chiffrement");
    assertThat(topic.select("ol.discussions .topic").eachAttr("href"))
        .contains("/topics/encryption");
  }

  @Test
  void allTopicsAreListedAndTheEmergingMarked() {
    Document topics = page("/topics");
    assertThat(topics.select("ul.topics li")).hasSize(22);
    assertThat(topics.select("ul.topics .count")).hasSize(2);
  }

  @Test
  void rulesAreNumberedAndCanBeLinkedTo() {
    Document rules = page("/c/global/rules");
    assertThat(rules.select(".rules dt")).isNotEmpty();
    assertThat(rules.getElementById("rule-1")).isNotNull();
    assertThat(rules.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void aChapterWithoutRulesSaysSo() {
    FORUM.given().chapter("tonga", "en");
    assertThat(page("/c/tonga/rules").expectFirst(".empty").text()).contains("no rules here yet");
    assertThat(FORUM.get("/api/v1/chapters/tonga/rules").items()).isEmpty();
    assertThat(FORUM.get("/c/nowhere/rules").status()).isEqualTo(404);
    assertThat(FORUM.get("/api/v1/chapters/nowhere/rules").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"utm_source=news", "utm_source=a&utm_source=b", "fbclid=x&gclid=%00"})
  void aLinkThatOthersDecoratedWorks(String decoration) {
    String plain = "/c/global/encryption?";
    assertThat(page(plain + decoration).text()).isEqualTo(page(plain).text());
    assertThat(page(plain + decoration).html()).doesNotContain("utm_", "clid");
    assertThat(FORUM.get("/api/v1/chapters?" + decoration).status()).isEqualTo(400);
  }

  @Test
  void rulesAreReadInTheReadersLanguage() {
    assertThat(page("/c/senegal/rules", "accept-language", "fr").expectFirst(".rules").attr("lang"))
        .isEqualTo("fr");
  }

  @Test
  void aMemberIsShownWithPostsThatLeadToTheirDebates() {
    Document debate = page(firstDebate("/").attr("href"));
    Document member = page(debate.expectFirst("a.by").attr("href"));
    assertThat(member.expectFirst("h1").text()).isEqualTo(debate.expectFirst("a.by").text());
    String post = member.expectFirst("ol.discussions h3 a").attr("href");
    assertThat(FORUM.get(post).header("location")).contains("/d/").contains("#p");
  }

  @Test
  void anotherLanguageIsMarkedOnTitlesAndPosts() {
    Element title = firstDebate("/c/senegal");
    assertThat(title.attr("lang")).isEqualTo("fr");
    Document debate = page(title.attr("href"));
    assertThat(debate.expectFirst("h1").attr("lang")).isEqualTo("fr");
    assertThat(debate.select(".words")).allMatch(words -> words.attr("dir").equals("auto"));
    assertThat(debate.select(".words").eachAttr("lang")).contains("fr");
  }

  @Test
  void arabicReadersGetAPageFromRightToLeft() {
    Element root = page("/", "accept-language", "ar-EG, en;q=0.5").expectFirst("html");
    assertThat(root.attr("lang") + " " + root.attr("dir")).isEqualTo("ar rtl");
  }

  @ParameterizedTest
  @CsvSource({
    "'fr;q=0, es;q=0.3', es",
    "'fr;q=0',           en",
    "'de, nl',           en",
    "'FR-ca',            fr",
    "'*',                en",
    "'en;q=0.2, ar',     ar"
  })
  void theReadersLanguageIsChosen(String accepted, String language) {
    Document home = page("/", "accept-language", accepted);
    assertThat(home.expectFirst("html").attr("lang")).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/c/lebanon", "/topics", "/c/global/rules", "/m/nobody"})
  void pagesHaveNoScriptOrStyleInThem(String path) {
    Document page = FORUM.get(path, "accept-language", "ar").page();
    assertThat(page.select("style, [style], iframe, object, base")).isEmpty();
    assertThat(page.select("script"))
        .allMatch(script -> script.attr("src").startsWith("/assets/") && script.html().isEmpty());
    assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    assertThat(page.select("h1")).hasSize(1);
  }
}
