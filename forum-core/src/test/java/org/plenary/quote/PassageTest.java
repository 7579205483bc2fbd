package org.plenary.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.text.Range;

class PassageTest {

  private static final String TEXT = "😀 one two\nthree two\nfour";

  private static Optional<Range> find(String words) {
    return Passage.find(TEXT, words, Optional.empty());
  }

  @Test
  void wordsStandWhereTheyStandWhateverTheirLines() {
    assertThat(find("one\ntwo three")).contains(new Range(2, 15));
    assertThat(find("😀")).contains(new Range(0, 1));
    assertThat(find("one three")).isEmpty();
  }

  @Test
  void aPieceIsLookedAtFirst() {
    assertThat(Passage.find(TEXT, "two", Optional.of(new Range(10, 24))))
        .contains(new Range(16, 19));
    assertThat(Passage.find(TEXT, "one", Optional.of(new Range(10, 24)))).contains(new Range(2, 5));
  }

  @Test
  void whatIsLeftOutIsSaidAndInOrder() {
    assertThat(find("one […]\nfour")).contains(new Range(2, 24));
    assertThat(find("one[...] two [...]")).contains(new Range(2, 9));
    assertThat(find("four […] one")).isEmpty();
    assertThat(find("one … four")).isEmpty();
  }

  @Test
  void wordsThatBeginAlikeAreFound() {
    assertThat(Passage.find("aabaabaaab", "aabaaa", Optional.empty())).contains(new Range(3, 9));
    assertThat(Passage.find("abababac", "ababac", Optional.empty())).contains(new Range(2, 8));
  }

  @Test
  void wordsThatBeginAlikeEverywhereTakeNoLonger() {
    String text = "я".repeat(100_000);
    assertTimeout(
        Duration.ofSeconds(2),
        () -> {
          for (int n = 0; n < 100; n++) {
            assertThat(Passage.find(text, "я".repeat(5_000) + "!", Optional.empty())).isEmpty();
          }
        });
  }
}
