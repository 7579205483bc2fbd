package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever a post shows as named is told of it, and nobody else. */
class LinkedIsToldTest {

  private static final List<String> PIECES =
      List.of(
          "@ada",
          "@Ben.Mbaye",
          "@senegal/moderators",
          "@ada/core",
          "@",
          "word",
          " ",
          " ",
          "\n",
          "\n\n",
          "> ",
          "- ",
          "1. ",
          "# ",
          "*",
          "**",
          "~~",
          "`",
          "```\n",
          "    ",
          "[",
          "](https://e.org/@x)",
          "![",
          "<b>",
          "<!--",
          "<a href=\"/m/eve\">",
          "&#64;eve",
          "\\",
          "\"",
          "(",
          ")",
          ".",
          ",",
          "/",
          ":",
          "@e.org",
          "https://e.org/",
          "| a | b |\n|---|---|\n| ",
          " | ",
          "[^n]",
          "\n[^n]: ",
          "\n[x]: https://e.org/\n",
          "[x]",
          "- [ ] ",
          "مرحبا",
          "e\u0301",
          "RFC 1",
          "😀");

  private final Renderer renderer = new Renderer();
  private final Mentions mentions = new Mentions();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void ofAnyText(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      String source = source(random);
      assertThat(mentions.in(source)).as(source).isEqualTo(linked(source));
    }
  }

  private static String source(Random random) {
    return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
        .limit(1 + random.nextInt(30))
        .collect(Collectors.joining());
  }

  private List<String> linked(String source) {
    String html = renderer.render(Format.MARKDOWN, source).html();
    return Jsoup.parseBodyFragment(html).select("a[href^=/]").stream()
        .map(Element::text)
        .map(shown -> shown.substring(1).toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }
}
