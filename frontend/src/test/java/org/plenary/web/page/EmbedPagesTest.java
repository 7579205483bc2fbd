package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Officers put an embed of their chapter together. */
class EmbedPagesTest {

  private static final ServedForum SERVED = new ServedForum();
  private static final ChapterId CHAPTER = SERVED.given().chapter("tuvalu", "en");
  private static final Caller OFFICER = officer();
  private static final String PAGE = "/c/tuvalu/embed";

  static {
    SERVED.given().forum(CHAPTER, "talk", Audience.PUBLIC);
    SERVED.given().forum(CHAPTER, "board", Audience.CHAPTER);
    SERVED
        .database()
        .pool()
        .query("update chapter set name = 'Tuvalu \"& more\"' where slug = 'tuvalu'")
        .execute()
        .await();
  }

  private static Caller officer() {
    return GivenMember.claimed(SERVED.database().pool(), "ofa", "tuvalu", Role.OFFICER)
        .welcomed()
        .caller();
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Document page(String path) {
    Reply reply = SERVED.getAs(OFFICER, path);
    assertThat(reply.status()).isEqualTo(200);
    return reply.page();
  }

  private static Element line(Document page, String element) {
    return page.select("textarea[readonly]").stream()
        .map(Element::wholeText)
        .filter(text -> text.contains("<" + element))
        .map(Jsoup::parse)
        .findFirst()
        .orElseThrow()
        .expectFirst(element);
  }

  @Test
  void fromTheChapterAnOfficerFindsLinesToCopy() {
    assertThat(page("/c/tuvalu").select("a[href=" + PAGE + "]")).hasSize(1);
    assertThat(page("/c/tuvalu/administration").select("a[href=" + PAGE + "]")).hasSize(1);
    Document page = page(PAGE);
    assertThat(page.select("select[name=forum] option").eachAttr("value"))
        .containsExactly("", "talk");
    Element component = line(page, "plenary-feed");
    assertThat(component.attr("chapter")).isEqualTo("tuvalu");
    assertThat(component.attr("style")).isEqualTo("display:block;block-size:24rem");
    assertThat(component.expectFirst("a").attr("href"))
        .isEqualTo("https://plenary.example/c/tuvalu");
    assertThat(component.text()).isEqualTo("Tuvalu \"& more\"");
    Element script = line(page, "script");
    assertThat(script.attr("src")).isEqualTo("https://plenary.example/embed/plenary-feed-1.js");
    assertThat(script.attr("integrity")).isEqualTo(new EmbedFiles().component().integrity());
    assertThat(script.attr("crossorigin")).isEqualTo("anonymous");
    Element frame = line(page, "iframe");
    assertThat(frame.attr("src"))
        .isEqualTo("https://plenary.example/embed/frame?chapter=tuvalu&limit=5");
    assertThat(frame.attr("title")).isEqualTo("Tuvalu \"& more\"");
    assertThat(page.select("textarea[readonly]").eachText())
        .contains(
            "https://plenary.example/embed/fragment?chapter=tuvalu&limit=5",
            "<!--#include virtual=\"/plenary/embed/fragment?chapter=tuvalu&limit=5\" -->");
  }

  @Test
  void whatIsChosenStandsInTheLinesAndIsSeen() {
    Document page =
        page(PAGE + "?forum=talk&topic=&language=fr&kind=posts&limit=7&theme=dark&lang=ar");
    Element component = line(page, "plenary-feed");
    assertThat(component.attributes().asList().toString())
        .contains(
            "forum=\"talk\"",
            "language=\"fr\"",
            "kind=\"posts\"",
            "limit=\"7\"",
            "theme=\"dark\"",
            "lang=\"ar\"");
    assertThat(component.text()).isEqualTo("Forum talk");
    String preview = page.expectFirst("iframe").attr("src");
    assertThat(preview)
        .isEqualTo(
            "/embed/frame?chapter=tuvalu&forum=talk&language=fr&kind=posts&limit=7&lang=ar&theme=dark");
    Reply frame = SERVED.get(preview);
    assertThat(frame.status()).isEqualTo(200);
    assertThat(SERVED.getAs(OFFICER, PAGE).header("content-security-policy"))
        .endsWith("; frame-src 'self'");
    assertThat(page.select("option[selected]").eachAttr("value"))
        .contains("talk", "fr", "posts", "dark", "ar");
  }

  @ParameterizedTest
  @CsvSource({"'?limit=1e9'", "'?theme=javascript:alert(1)'", "'?kind=x'", "'?colour=red'"})
  void whatCannotBeIsRefused(String query) {
    assertThat(SERVED.getAs(OFFICER, PAGE + query).status()).isEqualTo(400);
  }

  @Test
  void anOfficerNamesTheSitesThatShowIt() {
    Reply done =
        SERVED.submitAs(
            OFFICER, PAGE, "origins", " https://tuvalu.example\r\n\r\nhttps://b.example ");
    assertThat(done.status()).isEqualTo(303);
    assertThat(done.header("location")).isEqualTo(PAGE);
    assertThat(page(PAGE).expectFirst("textarea[name=origins]").wholeText())
        .isEqualTo("https://tuvalu.example\nhttps://b.example");
    Reply refused = SERVED.submitAs(OFFICER, PAGE, "origins", "tuvalu.example");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select("[role=alert]").text()).contains("tuvalu.example");
    assertThat(refused.page().expectFirst("textarea[name=origins]").wholeText())
        .isEqualTo("tuvalu.example");
    SERVED.submitAs(OFFICER, PAGE, "origins", "");
    assertThat(page(PAGE).expectFirst("textarea[name=origins]").wholeText()).isEmpty();
  }

  @Test
  void toOthersThePageIsNotThere() {
    Caller member = Given.callerOf(CHAPTER, Role.MEMBER);
    assertThat(SERVED.getAs(member, PAGE).status()).isEqualTo(404);
    assertThat(SERVED.submitAs(member, PAGE, "origins", "").status()).isEqualTo(404);
    assertThat(SERVED.get(PAGE).header("location")).startsWith("/sign-in");
    assertThat(SERVED.get("/c/tuvalu").page().select("a[href=" + PAGE + "]")).isEmpty();
  }
}
