package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {

  private static final String NAMED = "> [Ana Souza](/p/12?revision=2&range=4-9):\n";
  private static final QuoteMark MARK =
      new QuoteMark(12, Optional.of(2), Optional.of(new Range(4, 9)));

  private final Renderer renderer = new Renderer();

  private List<Quotation> quotes(String source) {
    return renderer.compose(source).quotes();
  }

  private Element html(String source) {
    return Jsoup.parseBodyFragment(renderer.compose(source).rendered().html()).body();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        NAMED + "> Who *may* leave?",
        NAMED + ">\n> Who may leave?",
        NAMED + "> Who\n> may\n>\n> leave?",
        "> [Ana Souza](/p/12?revision=2&range=4-9) wrote:\n> Who may `leave`?",
        "> [Ana Souza](/p/12?revision=2&range=4-9) a écrit\u00a0:\n> Who may leave?",
        "> [Ana Souza](/p/12?revision=2&range=4-9)  \nWho may leave?",
        "> [Ana Souza][1]:\n> Who may leave?\n\n[1]: </p/12?revision=2&range=4-9>",
        "> [Ana Souza](&#47;p/12?revision=2&amp;range=4-9):\n> Who may leave?",
        "- 1. " + "> [Ana Souza](/p/12?revision=2&range=4-9):\n     > Who may leave?",
        NAMED + "> > What somebody else asked\n>\n> Who may leave?"
      })
  void aQuoteIsABlockThatBeginsWithALinkToItsSource(String source) {
    assertThat(quotes(source))
        .extracting(Quotation::mark, quote -> quote.words().replace('\n', ' '))
        .containsExactly(tuple(MARK, "Who may leave?"));
    assertThat(html(source).select("blockquote a").outerHtml())
        .isEqualTo("<a href=\"/p/12\">Ana Souza</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Ana](/p/12):\n\nNo block",
        "> See [Ana](/p/12):\n> too late",
        "> [Ana](/p/12) asked who may leave and nobody said: a word\n> more",
        "> [Ana](/p/12) *wrote*:\n> more",
        "> [Ana](/p/0):\n> none",
        "> [Ana](/p/12?range=4-9):\n> of which revision?",
        "> [Ana](/p/12?revision=2&range=4-9&more=1):\n> more",
        "> [Ana](/p/12345678901234567890):\n> too many",
        "> [Ana](https://e.org/p/12):\n> elsewhere",
        "> [Ana](//e.org/p/12):\n> elsewhere",
        "> <a href=\"/p/12\">Ana</a>:\n> raw",
        "> <x-quote href=\"/p/12\">Ana</x-quote>:\n> raw",
        "> `[Ana](/p/12):`\n> code",
        "    > [Ana](/p/12):\n    > code",
        "> ![Ana](/p/12):\n> picture",
        "x[^1]\n\n[^1]: > [Ana](/p/12):\n    > in a note"
      })
  void whatOnlyLooksLikeOneIsNone(String source) {
    assertThat(quotes(source)).isEmpty();
    assertThat(html(source).select("a[href^=/p]")).isEmpty();
  }

  @Test
  void aQuoteInAQuoteHasItsOwnSource() {
    String source =
        "> [Ana](/p/1):\n> > [Ben](/p/2):\n> > Inner\n>\n> Outer\n\nMine\n\n> [Eve](/p/3)\n";
    assertThat(quotes(source))
        .extracting(quote -> quote.mark().post() + " " + quote.words())
        .containsExactly("1 Outer", "2 Inner", "3 ");
    assertThat(html(source).select("a").eachAttr("href")).containsExactly("/p/1", "/p/2", "/p/3");
  }

  @Test
  void aNameIsOnlyWords() {
    Element link =
        html("> [![x](https://e.org/i) <b>*Ana*</b> @eve](/p/12):\n> y").expectFirst("a");
    assertThat(link.children()).isEmpty();
    assertThat(link.text()).isEqualTo("x <b>Ana</b> @eve");
    assertThat(link.attr("href")).isEqualTo("/p/12");
  }

  @Test
  void anArchiveQuotesNothingOfOurs() {
    assertThat(renderer.renderArchived(Format.MARKDOWN, NAMED + "> x").html())
        .doesNotContain("/p/");
  }
}
