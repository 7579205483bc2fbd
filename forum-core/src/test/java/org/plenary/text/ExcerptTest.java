package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

  private final Excerpt excerpt = new Excerpt();

  @Test
  void aMailGivesItsAuthorsOwnWords() {
    String mail = "Jane wrote:\n> old\n\nI agree,\nask jane@example.org.\n-- \nJohn";
    assertThat(excerpt.of(Format.PLAIN, mail)).isEqualTo("I agree, ask jane@….");
  }

  @Test
  void markdownLosesItsMarks() {
    assertThat(excerpt.of(Format.MARKDOWN, "> old\n\n**Yes**, [here](https://e.org) and `code`"))
        .doesNotContain("**", "old")
        .startsWith("Yes, ");
  }

  @Test
  void htmlGivesItsText() {
    assertThat(excerpt.of(Format.HTML, "<p>One &amp; <b>two</b></p><script>x</script>"))
        .isEqualTo("One & two");
  }

  @Test
  void ofWhatIsShownQuotesAndFoldsAreLeftOutAndAddressesHidden() {
    assertThat(
            excerpt.ofShown(
                "<blockquote><p>Old</p></blockquote><p>Yes, <b>ask</b> jane@example.org now</p>"
                    + "<details><p>Sent from afar</p></details>"))
        .isEqualTo("Yes, ask jane@… now");
    assertThat(excerpt.ofShown("<blockquote>" + "Old. ".repeat(3_000) + "</blockquote>")).isEmpty();
  }

  @Test
  void aLongTextIsCutBetweenWordsAndNeverInsideACharacter() {
    assertThat(excerpt.of(Format.PLAIN, "word ".repeat(100)))
        .endsWith("word…")
        .hasSizeLessThan(281);
    String faces = excerpt.of(Format.PLAIN, "x" + "😀".repeat(300));
    assertThat(faces).isEqualTo(CleanText.of(faces));
  }

  @ParameterizedTest
  @ValueSource(strings = {"e\u0301", "👩🏾\u200d🚒", "ন\u09bf", "\u1100\u1161\u11a8", "🇸🇳"})
  void aLetterOfSeveralCharactersIsShownWholeOrNotAtAll(String letter) {
    for (String before : List.of("", "x", "xy", "xyz")) {
      String cut = excerpt.ofShown("<p>" + before + letter.repeat(300) + "</p>");
      assertThat(cut).endsWith(letter + "…").hasSizeLessThanOrEqualTo(Excerpt.LENGTH);
      String letters = cut.substring(before.length(), cut.length() - 1);
      assertThat(letters).isEqualTo(letter.repeat(letters.length() / letter.length()));
    }
  }

  @Test
  void whatHasMoreMarksThanAnExcerptIsCutAmongThem() {
    assertThat(excerpt.ofShown("<p>e" + "\u0301".repeat(2_000) + "</p>"))
        .hasSize(Excerpt.LENGTH)
        .endsWith("…");
  }
}
