package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsMarkdownTest {

  private static final List<String> PIECES =
      List.of(
          "word",
          " ",
          " ",
          "\n",
          "\n\n",
          "> ",
          "> > ",
          "- item\n",
          "1. ",
          "# ",
          "+",
          "*",
          "_a_",
          "`",
          "[x](y)",
          "&amp;",
          "|",
          "https://e.org/a_b",
          "-- \n",
          "Jane wrote:\n",
          "a    b    c\n",
          "<b>",
          "</b>",
          "<i>",
          "</i>",
          "<p>",
          "<ul><li>",
          "</li></ul>",
          "<pre>",
          "</pre>",
          "<h2>",
          "</h2>",
          "<br>",
          "<blockquote>",
          "</blockquote>",
          "<table><tr><td>",
          "</td></tr></table>",
          "<a href='https://e.org/'>",
          "</a>",
          "\u0645\u0631\u062d\u0628\u0627",
          "\uD83D\uDE00");

  private final AsMarkdown asMarkdown = new AsMarkdown();
  private final Renderer renderer = new Renderer();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noWordIsLostOrMadeUp(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      String source =
          Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
              .limit(1 + random.nextInt(30))
              .collect(Collectors.joining());
      for (Format format : List.of(Format.PLAIN, Format.HTML)) {
        String now = renderer.render(Format.MARKDOWN, asMarkdown.of(format, source)).html();
        assertThat(words(now)).as(source).isEqualTo(words(renderer.render(format, source).html()));
      }
    }
  }

  private static String words(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select("summary").remove();
    return body.wholeText().replaceAll("[\\s\\p{Z}]+", "");
  }

  @Test
  void mailKeepsItsParagraphsAndQuotes() {
    String mail = "Jane wrote:\n> Who may *leave*?\n\nEverybody.\n\nAll\nof us.\n";
    assertThat(asMarkdown.of(Format.PLAIN, mail))
        .isEqualTo(
            """
            Jane wrote:

            > Who may \\*leave\\*?

            Everybody.

            All \s
            of us.
            """);
  }

  @Test
  void markupStaysWhereMarkdownHasIt() {
    String html =
        "<h1>One</h1><p>A <b>bold</b> <a href='https://e.org/'>link</a></p><ul><li>x</li></ul>";
    assertThat(asMarkdown.of(Format.HTML, html))
        .isEqualTo(
            """
            # One

            A **bold** [link](https://e.org/)

            - x
            """);
  }

  @Test
  void markdownIsLeftAlone() {
    assertThat(asMarkdown.of(Format.MARKDOWN, "*  x")).isEqualTo("*  x");
  }
}
