package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MarkdownTest {

  private final Markdown markdown = new Markdown();

  @Test
  void headingsStandUnderThePages() {
    assertThat(render("# One\n\n###### Six").select("h3, h6").eachText())
        .containsExactly("One", "Six");
    assertThat(render("# One").select("h1")).isEmpty();
  }

  @Test
  void everyBlockFindsItsOwnDirection() {
    Element body = render("مرحبا\n\n> quote\n\n- item\n\n| a |\n|---|\n| b |\n\n    code");
    assertThat(body.select("p, blockquote, li, th, td"))
        .isNotEmpty()
        .allSatisfy(block -> assertThat(block.attr("dir")).isEqualTo("auto"));
    assertThat(body.select("pre").attr("dir")).isEqualTo("ltr");
  }

  @Test
  void rawHtmlIsShownAsTyped() {
    Element body = render("<script>alert(1)</script>\n\na <b onclick=x>b</b>");
    assertThat(body.select("script, b")).isEmpty();
    assertThat(body.text()).contains("<script>alert(1)</script>", "<b onclick=x>b</b>");
  }

  @Test
  void linksAreNotEndorsed() {
    Element link = render("[a](https://example.org/?a=1&b=2)").expectFirst("a");
    assertThat(link.attr("href")).isEqualTo("https://example.org/?a=1&b=2");
    assertThat(link.attr("rel")).isEqualTo("nofollow ugc noopener");
  }

  @Test
  void dangerousLinksLoseTheirAddress() {
    String source = "[a](javascript:alert(1)) [b](data:text/html,x) [c](JaVaScRiPt:x) ![d](data:x)";
    assertThat(render(source).select("a[href]")).isEmpty();
    assertThat(render(source).text()).isEqualTo("a b c d");
  }

  @Test
  void anImageIsALinkToIt() {
    Element link = render("![A map](https://example.org/map.png)").expectFirst("a");
    assertThat(link.text()).isEqualTo("A map");
    assertThat(link.attr("href")).isEqualTo("https://example.org/map.png");
    assertThat(render("![](https://example.org/map.png)").text())
        .isEqualTo("https://example.org/map.png");
    assertThat(render("[![x](https://e.org/i)](https://e.org/)").select("a")).hasSize(1);
  }

  @Test
  void tablesStrikethroughTasksAndBareLinks() {
    Element body =
        render(
            "| a | b |\n|---|--:|\n| 1 | 2 |\n\n~~gone~~ https://e.org\n\n- [x] done\n- [ ] open");
    assertThat(body.select("td").eachText()).containsExactly("1", "2");
    assertThat(body.select("td[align=right]").text()).isEqualTo("2");
    assertThat(body.select("del").text()).isEqualTo("gone");
    assertThat(body.select("a").attr("href")).isEqualTo("https://e.org");
    assertThat(body.select("li").eachText()).containsExactly("☑ done", "☐ open");
  }

  @Test
  void footnotesComeWithoutIdsThatTwoPostsCouldShare() {
    Element body = render("Text[^1].\n\n[^1]: The note.");
    assertThat(body.select("[id]")).isEmpty();
    assertThat(body.select("sup.footnote-ref").text()).isEqualTo("1");
    assertThat(body.select("section.footnotes").text()).isEqualTo("The note.");
  }

  @Test
  void addressesAreHidden() {
    assertThat(render("Write to jane@example.org or <jane@example.org>").html())
        .doesNotContain("example.org", "mailto");
  }

  @Test
  void controlsAndBidiControlsDoNotReachThePage() {
    String html =
        markdown.render("a\0b \u202Ec &#x202E; `\u2066d` \uD800 [x](https://e.org/\u202E)");
    assertThat(html).doesNotContain("\0", "\u202E", "\u2066", "\uD800").contains("a\uFFFDb");
  }

  private Element render(String source) {
    return Jsoup.parseBodyFragment(markdown.render(source)).body();
  }
}
