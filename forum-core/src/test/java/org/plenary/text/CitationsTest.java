package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationsTest {

  private static final Map<Integer, Long> POSTS = Map.of(1, 71L, 12, 82L);

  private final Renderer renderer = new Renderer();

  @ParameterizedTest
  @ValueSource(
      strings = {"#12", "(#12)", "See #12.", "**#12**", "- #12", "انظر #12", "> #12", "#12, no"})
  void aNumberBehindACrossIsALinkToThePost(String source) {
    assertThat(renderer.cited(source)).containsExactly(12);
    assertThat(Jsoup.parse(renderer.render(source, POSTS).html()).select("a").eachAttr("href"))
        .containsExactly("/p/82");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# 12",
        "`#12`",
        "a#12",
        "#012",
        "#0",
        "##12",
        "#12a",
        "#12#",
        "https://example.org/#12",
        "[#12](https://example.org)",
        "&#49;2",
        "#1234567890"
      })
  void whatOnlyLooksSoIsNone(String source) {
    assertThat(renderer.cited(source)).isEmpty();
    assertThat(renderer.render(source, POSTS).html()).doesNotContain("/p/");
  }

  @Test
  void eachIsToldOnceInItsOrderAndWhatIsNoPostIsNoLink() {
    assertThat(renderer.cited("#12, #1, #12, #3")).containsExactly(12, 1, 3);
    assertThat(renderer.render("#3", POSTS).html()).isEqualTo("<p dir=\"auto\">#3</p>\n");
  }

  @Test
  void elsewhereItIsWhatItWas() {
    assertThat(renderer.render(Format.MARKDOWN, "#12").html())
        .isEqualTo("<p dir=\"auto\">#12</p>\n");
  }
}
