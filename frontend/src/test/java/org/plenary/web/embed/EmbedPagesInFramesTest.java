package org.plenary.web.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.embed.EmbeddedForum.FRAGMENT;
import static org.plenary.web.embed.EmbeddedForum.FRAME;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.web.fixture.Reply;

/** The list as HTML, in the pages of other servers and in frames. */
class EmbedPagesInFramesTest {

  private static final EmbeddedForum FORUM = new EmbeddedForum();
  private static final String HERE = "?chapter=senegal";

  @AfterAll
  static void close() {
    FORUM.close();
  }

  @Test
  void theFragmentIsAListAndNothingElse() {
    Reply reply = FORUM.get(FRAGMENT + HERE + "&lang=ar");
    assertThat(reply.header("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(reply.text()).startsWith("<section").doesNotContain("style", "script", "<html");
    Element section = reply.page().expectFirst("body > section");
    assertThat(section.attr("lang")).isEqualTo("ar");
    assertThat(section.attr("dir")).isEqualTo("rtl");
    assertThat(section.select("h2").attr("lang")).isEqualTo("fr");
    assertThat(section.select("li")).hasSize(2);
    assertThat(section.expectFirst("li .name").text()).isEqualTo("<b>Keys</b> & \"locks\"");
    assertThat(section.expectFirst("li .name").attr("lang")).isEqualTo("en");
    assertThat(section.expectFirst("li .meta").text())
        .startsWith("Member ben · Forum rights · رد واحد · ");
    assertThat(section.select("a").eachAttr("href"))
        .allMatch(address -> address.startsWith("https://plenary.example/"));
  }

  @Test
  void theFrameIsAPageThatNeedsNothingOfWhereItIsFrom() {
    Reply reply = FORUM.get(FRAME + HERE + "&theme=dark");
    assertThat(reply.header("x-frame-options")).isEmpty();
    assertThat(reply.header("content-security-policy"))
        .contains(
            "default-src 'none'",
            "script-src 'self' https://plenary.example;",
            "frame-ancestors 'self' *",
            "trusted-types 'none'");
    Document page = reply.page();
    assertThat(page.expectFirst("html").attr("lang")).isEqualTo("fr");
    assertThat(page.expectFirst("html").attr("data-theme")).isEqualTo("dark");
    assertThat(page.title()).isEqualTo("Chapter senegal");
    assertThat(page.select("main a").eachAttr("target")).hasSizeGreaterThan(4).containsOnly("_top");
    assertThat(page.select("main a").eachAttr("rel")).containsOnly("noopener");
    for (String file :
        new String[] {
          page.expectFirst("link[rel=stylesheet]").attr("href"),
          page.expectFirst("script").attr("src")
        }) {
      Reply answer = FORUM.get(file, "origin", "null");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("access-control-allow-origin")).isEqualTo("*");
      assertThat(answer.header("cross-origin-resource-policy")).isEqualTo("cross-origin");
      assertThat(answer.header("cache-control")).contains("immutable");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {FRAGMENT, FRAME})
  void nothingIsSaidWhereThereIsNothing(String form) {
    FORUM.served().given().chapter(form.substring("/embed/".length()), "es");
    Reply reply = FORUM.get(form + "?chapter=" + form.substring("/embed/".length()));
    assertThat(reply.page().select(".none").text()).isNotEmpty();
    assertThat(reply.page().select(".all a")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'?chapter=atlantis&lang=es', 404, es",
    "'?limit=1e9&lang=es', 400, en",
    "'?chapter=senegal&theme=javascript:alert(1)', 400, en"
  })
  void whatIsWrongIsSaidWhereTheListWouldStand(String query, int status, String language) {
    Reply frame = FORUM.get(FRAME + query);
    assertThat(frame.status()).isEqualTo(status);
    assertThat(frame.header("content-type")).startsWith("text/html");
    assertThat(frame.page().expectFirst("html").attr("lang")).isEqualTo(language);
    assertThat(frame.page().select(".none").text()).isNotEmpty();
    assertThat(frame.text()).doesNotContain("javascript:");
    Reply fragment = FORUM.get(FRAGMENT + query);
    assertThat(fragment.status()).isEqualTo(status);
    assertThat(fragment.text()).startsWith("<section");
  }
}
