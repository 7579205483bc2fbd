package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.web.page.Hues;

/** Whatever hue a chapter chooses, its colour can be read. */
class HuesTest {

  private static final double AA = 4.5;
  private static final String STYLE = style();
  private static final List<String> LIGHT = List.of("rgb(253, 252, 249)", "rgb(243, 240, 232)");
  private static final List<String> DARK = List.of("rgb(21, 25, 27)", "rgb(29, 35, 38)");

  private static String style() {
    try {
      return Files.readString(Path.of("src/main/style/hues.css"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyHueStandsOutFromPaperAndTintInBothThemes() {
    List<MatchResult> accents =
        Pattern.compile("--accent: oklch\\((\\d+)% ([0-9.]+) var\\(--hue\\)\\)")
            .matcher(STYLE)
            .results()
            .toList();
    assertThat(accents).hasSize(2);
    for (int hue = 0; hue < 360; hue++) {
      assertReadable(accent(accents.getFirst(), hue), LIGHT);
      assertReadable(accent(accents.getLast(), hue), DARK);
    }
  }

  private static Oklch accent(MatchResult written, int hue) {
    double lightness = Double.parseDouble(written.group(1)) / 100;
    return new Oklch(lightness, Double.parseDouble(written.group(2)), hue);
  }

  // What is written on it in the paper's colour has the same contrast.
  private static void assertReadable(Oklch accent, List<String> grounds) {
    for (String ground : grounds) {
      assertThat(Stream.of(accent.clipped(), accent.mapped()))
          .as("%s on %s", accent, ground)
          .allSatisfy(shown -> assertThat(Contrast.of(shown, ground)).isGreaterThan(AA));
    }
  }

  @Test
  void theStyleHasEveryHueThatAPageCanTake() {
    assertThat(IntStream.range(0, 360).mapToObj(Hues::style).distinct())
        .hasSize(36)
        .allSatisfy(
            name ->
                assertThat(STYLE)
                    .contains(".%s { --hue: %s; }".formatted(name, name.substring(4))));
  }

  @ParameterizedTest
  @CsvSource({"0, hue-0", "4, hue-0", "5, hue-10", "196, hue-200", "354, hue-350", "355, hue-0"})
  void aPageTakesTheNearestTen(int hue, String style) {
    assertThat(Hues.style(hue)).isEqualTo(style);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.627955 | 0.257683 |  29.2339 | rgb(255, 0, 0)
          0.452014 | 0.313214 | 264.052  | rgb(0, 0, 255)
          0.5      | 0        |   0      | rgb(99, 99, 99)
          0.435063 | 0.070903 | 196.195  | rgb(11, 93, 94)
          """)
  void coloursAreWhatCssSaysTheyAre(double lightness, double chroma, double hue, String shown) {
    var colour = new Oklch(lightness, chroma, hue);
    assertThat(colour.clipped()).isEqualTo(shown);
    assertThat(colour.mapped()).isEqualTo(shown);
  }
}
