package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.fixture.Shared;

/** Texts that broke others, read as each format. */
class KnownAttacksTest {

  /** Each opens a direction, and most do not close it. */
  private static final List<String> TURNING =
      Stream.of("202A", "202B", "202C", "202D", "202E", "2066", "2067", "2068", "2069")
          .flatMap(code -> turning(code, Character.toString(Integer.parseInt(code, 16))))
          .toList();

  private final Renderer renderer = new Renderer();

  @ParameterizedTest
  @EnumSource(Format.class)
  void whatDefeatsSanitisersIsHarmless(Format format) throws IOException {
    assertHarmless(format, strings("sanitiser/dompurify/expect.json", "/payload"));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void naughtyStringsAreHarmless(Format format) throws IOException {
    assertHarmless(format, strings("strings/blns/blns.json", ""));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void noTextTurnsWhatStandsAroundIt(Format format) {
    assertHarmless(format, TURNING);
  }

  @Test
  void whatIsTurnedKeepsItsWords() {
    String html = renderer.render(Format.MARKDOWN, "pay \u202Eelbaliava\u202C now").html();
    assertThat(Jsoup.parse(html).text()).isEqualTo("pay elbaliava now");
  }

  private void assertHarmless(Format format, List<String> sources) {
    assertThat(sources).isNotEmpty();
    for (String source : sources) {
      Harmless.check(renderer.render(format, source).html());
      Harmless.check(renderer.render(format, "> - " + source + "\n\n# " + source).html());
      Harmless.check(renderer.render(format, "<table><td>" + source).html());
    }
  }

  private static Stream<String> turning(String code, String character) {
    return Stream.of(
        "a " + character + "b",
        "# " + character + "\n\n| " + character + " |\n|---|\n| x |",
        "`" + character + "` [x](https://e.org/" + character + " \"" + character + "\")",
        "<b title='" + character + "'>" + character + "</b>",
        "&#x" + code + "; &#" + Integer.parseInt(code, 16) + ";",
        "```" + character + "\n" + character + "\n```");
  }

  private static List<String> strings(String file, String pointer) throws IOException {
    JsonNode strings = new ObjectMapper().readTree(Shared.file(file).toFile());
    return StreamSupport.stream(strings.spliterator(), false)
        .map(string -> string.at(pointer).asText())
        .toList();
  }
}
