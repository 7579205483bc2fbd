package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteWriterTest {

  private static final List<String> PIECES =
      List.of(
          "word",
          " ",
          " ",
          "\n",
          "\n\n",
          "> ",
          "- ",
          "1. ",
          "1) ",
          "# ",
          "===\n",
          "---\n",
          "+",
          "*",
          "**",
          "_",
          "~~",
          "`",
          "```\n",
          "    ",
          "[",
          "](https://e.org/)",
          "]",
          "![",
          "<b>",
          "<!--",
          "&amp;",
          "&",
          "\\",
          "|",
          "\n| a | b |\n|---|---|\n| ",
          "[^n]",
          "\n[^n]: ",
          "[…]",
          "- [ ] ",
          "- [x] ",
          "مرحبا",
          "e\u0301",
          " jane@example.org ",
          "https://e.org/a_b_c",
          "@ada",
          "\u00a0",
          "  \n",
          "😀");

  private final QuoteWriter writer = new QuoteWriter();
  private final OwnWords ownWords = new OwnWords();
  private final Renderer renderer = new Renderer();

  private String write(Format format, String source, Optional<Range> piece) {
    return writer.write(12, 2, "Ana [x]* _y_", format, source, piece).orElseThrow().markdown();
  }

  private Quotation read(String quote) {
    List<Quotation> read = renderer.compose("Before\n\n" + quote + "\nAfter").quotes();
    assertThat(read).as(quote).hasSize(1);
    return read.getFirst();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatIsQuotedReadsAsItWasSaid(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 150; i++) {
      String source = source(random);
      for (Format format : Format.values()) {
        String words = ownWords.of(format, source);
        Range range = piece(random, words);
        assertThat(read(write(format, source, Optional.empty())).words())
            .as(source)
            .isEqualTo(words);
        assertThat(flat(read(write(format, source, Optional.of(range))).words()))
            .as(source)
            .isEqualTo(flat(range.of(words)));
      }
    }
  }

  private static String flat(String words) {
    return words.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  private static String source(Random random) {
    return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
        .limit(1 + random.nextInt(30))
        .collect(Collectors.joining());
  }

  private static Range piece(Random random, String words) {
    int letters = words.codePointCount(0, words.length());
    int from = random.nextInt(letters + 1);
    return new Range(from, from + random.nextInt(letters - from + 1));
  }

  @Test
  void aWholePostKeepsItsMarksAndNotWhatItQuotes() {
    String source = "> Others\n\nWho *may* leave?[^1]\n\n- `one`\n- two\n\n[^1]: A note";
    assertThat(write(Format.MARKDOWN, source, Optional.empty()))
        .isEqualTo(
            """
            > [Ana \\[x\\]\\* \\_y\\_](/p/12?revision=2&range=0-22):
            >\s
            > Who *may* leave?
            >\s
            > - `one`
            > - two
            """);
  }

  @Test
  void aPieceIsPlainWords() {
    assertThat(write(Format.MARKDOWN, "Who *may* leave?\n\nAnd who", Optional.of(new Range(4, 18))))
        .isEqualTo(
            """
            > [Ana \\[x\\]\\* \\_y\\_](/p/12?revision=2&range=4-18):
            >\s
            > may leave?
            >\s
            > And
            """);
  }

  @Test
  void mailIsQuotedWithoutItsOwnQuotesAndAddresses() {
    String mail = "Ben wrote:\n> no\n\nYes, says\njane@example.org\n\nAll\n-- \nAna";
    assertThat(read(write(Format.PLAIN, mail, Optional.empty())).words())
        .isEqualTo("Yes, says jane@…\nAll");
    assertThat(
            read(write(Format.HTML, "<p>a<br>b</p><blockquote>c</blockquote>d", Optional.empty()))
                .words())
        .isEqualTo("a\nb\nd");
  }

  @Test
  void nothingIsQuotedBeyondTheEnd() {
    assertThat(writer.write(1, 1, "Ana", Format.MARKDOWN, "Five!", Optional.of(new Range(0, 6))))
        .isEmpty();
  }
}
