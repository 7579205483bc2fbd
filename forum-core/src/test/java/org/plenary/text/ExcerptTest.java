package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
