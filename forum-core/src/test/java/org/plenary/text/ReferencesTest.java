package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

  private static final String EDITOR = "https://www.rfc-editor.org/info/";
  private static final String TRACKER = "https://datatracker.ietf.org/doc/";

  private final Markdown markdown = new Markdown();

  @ParameterizedTest
  @CsvSource({
    "RFC 7282, rfc7282",
    "RFC7282, rfc7282",
    "BCP 47, bcp47",
    "STD13, std13",
    "RFC 0791, rfc791",
    "RFC\u00a01, rfc1"
  })
  void aDocumentIsALinkToIt(String name, String address) {
    Element link = render("As (" + name + ") says.").expectFirst("a");
    assertThat(link.attr("href")).isEqualTo(EDITOR + address);
    assertThat(link.wholeText()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "draft-ietf-foo-bar-03, draft-ietf-foo-bar",
    "draft-ietf-foo-bar, draft-ietf-foo-bar",
    "draft-jane-2fa-00, draft-jane-2fa",
    "draft-irtf-hrpc-guidelines-21, draft-irtf-hrpc-guidelines",
    "draft-ietf-tls-rfc8446bis-12, draft-ietf-tls-rfc8446bis",
    "draft-ietf-foo-10-20, draft-ietf-foo-10"
  })
  void aDraftIsALinkToItsNewestVersion(String name, String address) {
    Element link = render("In " + name + ".txt, and on.").expectFirst("a");
    assertThat(link.attr("href")).isEqualTo(TRACKER + address + "/");
    assertThat(link.text()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "XRFC 12",
        "RFC 12345678",
        "RFC 123456",
        "RFC 7282bis",
        "RFC 0",
        "RFC  12",
        "RFC-12",
        "RFC 12.5",
        "RFC12.example.org",
        "éRFC 12",
        "rfc 12",
        "RFC",
        "#RFC12",
        "`RFC 7282`",
        "```\nRFC 7282\n```",
        "    RFC 7282",
        "x*RFC 12*",
        "`x`RFC 12",
        "the draft-to-final step",
        "a draft-ietf",
        "draft-ietf-foo-Bar",
        "draft-ietf-foo_bar",
        "draft-ietf-foo.example.org",
        "overdraft-ietf-foo-bar",
        "my-draft-ietf-foo-bar"
      })
  void whatOnlyLooksLikeOneStaysText(String source) {
    assertThat(render(source).select("a")).isEmpty();
  }

  @Test
  void aLinkKeepsItsOwnAddress() {
    assertThat(
            render("[see RFC 7282](https://e.org/) https://e.org/RFC7282 ![RFC 1](https://e.org/i)")
                .select("a")
                .eachAttr("href"))
        .containsExactly("https://e.org/", "https://e.org/RFC7282", "https://e.org/i");
    assertThat(render("[![RFC 1](https://e.org/i)](https://e.org/)").select("a")).hasSize(1);
  }

  @Test
  void neighboursAreToldApart() {
    Element body =
        render("BCP 14/RFC 2119/8174, *RFC 1*, **~~RFC 2~~**\n# RFC 3\n\n|RFC 4|\n|---|");
    assertThat(body.select("a").eachText())
        .containsExactly("BCP 14", "RFC 2119", "RFC 1", "RFC 2", "RFC 3", "RFC 4");
    assertThat(body.text()).startsWith("BCP 14/RFC 2119/8174, RFC 1, RFC 2");
  }

  @Test
  void aPostHasSoManyAndNoMore() {
    assertThat(render("RFC1 ".repeat(NamedLinks.MOST + 1)).select("a")).hasSize(NamedLinks.MOST);
  }

  @Test
  void anExcerptHasTheWordsAlone() {
    assertThat(new Excerpt().of(Format.MARKDOWN, "As RFC 7282 says")).isEqualTo("As RFC 7282 says");
  }

  private Element render(String source) {
    return Jsoup.parseBodyFragment(markdown.render(source)).body();
  }
}
