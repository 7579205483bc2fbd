package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the style keeps to, so that any direction and any theme is free. */
class StyleTest {

  private static final Path STYLE = Path.of("src/main/style");
  private static final Pattern SIDES =
      Pattern.compile(
          "(?<![-\\w])(?:(?:margin|padding|border)-)?(?:left|right|top|bottom)(?:-\\w+)?\\s*:"
              + "|(?:text-align|float|clear)\\s*:\\s*(?:left|right)"
              + "|(?<![-\\w])(?:min-|max-)?(?:width|height)\\s*:\\s*[^)]*;");
  private static final Pattern COLOURS =
      Pattern.compile("#[0-9a-f]{3,8}\\b|\\b(?:rgb|hsl|oklch|lab)a?\\(");
  private static final Pattern LENGTHS =
      Pattern.compile(
          "(?<![-\\w])(?:font(?:-size)?|(?:margin|padding)(?:-\\w+)*|(?:row-|column-)?gap)"
              + "\\s*:[^;}]*?\\d(?:r?em|px|pt|r?ex|r?ch|r?lh|[dls]?v\\w+|%)[^;}]*");
  private static final Pattern TOKEN = Pattern.compile("\\n  --(\\w+): (?:clamp\\(|[\\d.]+rem)");
  private static final List<String> WIDTHS = List.of("measure", "page", "round");
  private static final List<String> WITH_COLOURS = List.of("tokens.css", "hues.css", "print.css");

  /** Paper has no window that sizes follow: a letter on it is as large as print is. */
  private static final List<String> WITH_LENGTHS = List.of("print.css");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(STYLE)) {
      return files.filter(file -> file.toString().endsWith(".css")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void noRuleNamesASideOfTheScreen(Path file) throws IOException {
    assertThat(found(SIDES, file)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void onlyTokensNameColours(Path file) throws IOException {
    if (!WITH_COLOURS.contains(file.getFileName().toString())) {
      assertThat(found(COLOURS, file)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void onlyTokensSayHowLargeLettersAreAndHowFarThingsStandApart(Path file) throws IOException {
    if (!WITH_LENGTHS.contains(file.getFileName().toString())) {
      assertThat(found(LENGTHS, file)).isEmpty();
    }
  }

  @Test
  void theDesignPageShowsAllSizesAndDistancesThatThereAre() throws IOException {
    String tokens = Files.readString(STYLE.resolve("tokens.css"));
    assertThat(TOKEN.matcher(tokens).results().map(token -> token.group(1)))
        .containsExactlyElementsOf(
            Stream.of(DesignView.SIZES, DesignView.SPACES, WIDTHS).flatMap(List::stream).toList());
  }

  private static List<String> found(Pattern pattern, Path file) throws IOException {
    return pattern.matcher(Files.readString(file)).results().map(MatchResult::group).toList();
  }
}
