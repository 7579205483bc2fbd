package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanitiserTest {

  private final Sanitiser sanitiser = new Sanitiser();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href='java\tscript:alert(1)'>x</a>",
        "<svg><script>alert(1)</script></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "<form action=//evil><input name=a></form>",
        "<p style='position:fixed' id=x class=admin onclick=alert(1)>x</p>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<a href=\"https://e.org/&quot; onclick=alert(1)\">x</a>",
        "<details open ontoggle=alert(1)>x</details>",
        "<base href=//evil><meta http-equiv=refresh content='0;url=//evil'>",
        "&lt;script&gt;alert(1)&lt;/script&gt;"
      })
  void nothingThatRunsSurvives(String html) {
    Harmless.check(sanitiser.sanitise(html));
  }

  @Test
  void trackingPicturesGoAndOthersBecomeLinks() {
    Element body =
        parse(
            "<p>Hi<img src=https://t.example/p.gif width=1 alt=x><img src=https://t.example/q>"
                + "<img src='https://e.org/map.png' alt='A map'></p>");
    assertThat(body.select("a").eachAttr("href")).containsExactly("https://e.org/map.png");
    assertThat(body.text()).isEqualTo("HiA map");
  }

  @Test
  void layoutTablesBecomeBlocksAndDataStays() {
    Element layout =
        parse("<table><tr><td><table><tr><td>Hello</td></tr></table></td></tr></table>");
    assertThat(layout.select("table, td")).isEmpty();
    assertThat(layout.text()).isEqualTo("Hello");
    Element data = parse("<table><tr><th>Year</th></tr><tr><td>2026</td></tr></table>");
    assertThat(data.select("table th, table td").eachText()).containsExactly("Year", "2026");
  }

  @Test
  void textOfUnknownElementsIsKept() {
    assertThat(parse("<font color=red>red</font> <marquee>moves</marquee> <o:p>word</o:p>").text())
        .isEqualTo("red moves word");
  }

  @Test
  void addressesAndMailLinksAreHidden() {
    assertThat(sanitiser.sanitise("<a href='mailto:jane@example.org'>jane@example.org</a>"))
        .isEqualTo("jane@…");
    Element link =
        parse(
                "<a title='mailto:jane@example.org' href='https://e.org/?email=jane@example.org'>x</a>")
            .expectFirst("a");
    assertThat(link.attr("title")).isEqualTo("mailto:jane@…");
    assertThat(link.attr("href")).isEqualTo("https://e.org/?email=jane@…");
  }

  @Test
  void noHeadingStandsInAHeading() {
    assertThat(sanitiser.sanitise("<h1>a<h2>b</h2>c</h1><p>d</p>"))
        .isEqualTo("<h3 dir=\"auto\">a</h3><h4 dir=\"auto\">b</h4>c<p dir=\"auto\">d</p>");
  }

  private Element parse(String html) {
    return Jsoup.parseBodyFragment(sanitiser.sanitise(html)).body();
  }
}
