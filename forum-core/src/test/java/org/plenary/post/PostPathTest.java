package org.plenary.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PostPathTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void anAnswerStandsBelowItsParentAndBeforeTheNextSibling() {
    byte[] first = PostPath.root(NOON, 1);
    byte[] answer = PostPath.child(first, NOON.plusSeconds(900), 3);
    byte[] second = PostPath.root(NOON.plusSeconds(60), 2);
    assertThat(Arrays.compareUnsigned(first, answer)).isNegative();
    assertThat(Arrays.compareUnsigned(answer, second)).isNegative();
  }

  @Test
  void siblingsStandInTimeWhateverTheirNumbers() {
    byte[] later = PostPath.root(NOON, 1);
    byte[] earlier = PostPath.root(NOON.minusSeconds(86_400), 2);
    assertThat(Arrays.compareUnsigned(earlier, later)).isNegative();
  }

  @Test
  void momentsOutsideItsRangeStandAtItsEnds() {
    byte[] ancient = PostPath.root(Instant.parse("1900-01-01T00:00:00Z"), 1);
    byte[] distant = PostPath.root(Instant.parse("2400-01-01T00:00:00Z"), 2);
    assertThat(Arrays.compareUnsigned(ancient, PostPath.root(NOON, 3))).isNegative();
    assertThat(Arrays.compareUnsigned(PostPath.root(NOON, 3), distant)).isNegative();
  }

  @Test
  void belowTheLastLevelAnswersStandInTime() {
    byte[] path = PostPath.root(NOON, 1);
    for (int number = 2; number <= 5000; number++) {
      byte[] above = path;
      path = PostPath.child(path, NOON.plusSeconds(number), number);
      assertThat(Arrays.compareUnsigned(above, path)).isNegative();
    }
    assertThat(path).hasSize(PostPath.MOST_LEVELS * PostPath.SEGMENT);
  }
}
