package org.plenary.quote;

import static org.assertj.core.api.Assertions.assertThat;

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
}
