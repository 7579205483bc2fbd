package org.plenary.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * The examples of CommonMark and of GitHub's tables, strikethrough, links and tasks, compared with
 * what the specification expects of them as {@link SpecHtml} says that we show it.
 */
class MarkdownSpecTest {

  private final Markdown markdown = new Markdown();

  @Test
  void examplesGiveWhatTheSpecificationSaysButForThoseThatAreNamed() throws IOException {
    List<SpecExample> examples = SpecExample.all();
    assertThat(examples).hasSizeGreaterThan(652);
    List<String> different =
        examples.stream().filter(this::isDifferent).map(SpecExample::name).toList();
    assertThat(different).containsExactlyInAnyOrderElementsOf(named().keySet());
  }

  @Test
  void everyExampleThatIsNamedHasAReason() throws IOException {
    assertThat(named()).allSatisfy((_, reason) -> assertThat(reason).isNotBlank());
  }

  private boolean isDifferent(SpecExample example) {
    String ours =
        NormalHtml.of(Jsoup.parseBodyFragment(markdown.render(example.markdown())).body());
    return !ours.equals(NormalHtml.of(SpecHtml.ours(example)));
  }

  /** The reasons by the names of examples: a line is a specification, a number and a reason. */
  private static Map<String, String> named() throws IOException {
    try (InputStream file = MarkdownSpecTest.class.getResourceAsStream("different-examples.txt")) {
      assertThat(file).isNotNull();
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .map(line -> line.split(" ", 3))
          .collect(Collectors.toMap(words -> words[0] + " " + words[1], words -> words[2]));
    }
  }
}
