package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.fixture.Shared;

class SanitiserTest {

  private static final String FORBIDDEN =
      "script, style, svg, math, form, iframe, object, embed, link, meta, base, input, textarea,"
          + " select, button, template, noscript, img, video, audio, source, frameset";
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "href", "rel", "title", "class", "align", "colspan", "rowspan", "start", "dir", "lang");

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
    assertHarmless(sanitiser.sanitise(html));
  }

  @Test
  void theKnownAttacksAreHarmless() throws IOException {
    JsonNode attacks =
        new ObjectMapper().readTree(Shared.file("sanitiser/dompurify/expect.json").toFile());
    Markdown markdown = new Markdown();
    PlainText plainText = new PlainText();
    for (JsonNode attack : attacks) {
      String payload = attack.get("payload").asText();
      assertHarmless(sanitiser.sanitise(payload));
      assertHarmless(markdown.render(payload));
      assertHarmless(plainText.render(payload));
    }
  }

  @Test
  void naughtyStringsAreHarmless() throws IOException {
    JsonNode strings = new ObjectMapper().readTree(Shared.file("strings/blns/blns.json").toFile());
    Markdown markdown = new Markdown();
    PlainText plainText = new PlainText();
    for (JsonNode naughty : strings) {
      assertHarmless(sanitiser.sanitise(naughty.asText()));
      assertHarmless(markdown.render(naughty.asText()));
      assertHarmless(plainText.render(naughty.asText()));
    }
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

  private Element parse(String html) {
    return Jsoup.parseBodyFragment(sanitiser.sanitise(html)).body();
  }

  static void assertHarmless(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    assertThat(body.select(FORBIDDEN)).as(html).isEmpty();
    for (Element element : body.select("*")) {
      for (Attribute attribute : element.attributes()) {
        assertThat(ATTRIBUTES).as(html).contains(attribute.getKey());
      }
    }
    assertThat(body.select("[href]").eachAttr("href"))
        .as(html)
        .allMatch(href -> href.matches("(?is)https?://.*"));
  }
}
