package org.plenary.archive.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Messages are numbered by their index; the post of index i is 100 + i. */
class ThreadingTest {

  private static final long DAY = Duration.ofDays(1).toSeconds();

  private final List<Threadable> messages = new ArrayList<>();

  private int opening(long day, long subject) {
    return add(day, subject, false, 0, List.of());
  }

  private int answer(long day, long subject, int to) {
    return add(day, subject, true, 100L + to, List.of());
  }

  private int orphan(long day, long subject, Long... missing) {
    return add(day, subject, true, 0, List.of(missing));
  }

  private int add(long day, long subject, boolean reply, long nearest, List<Long> missing) {
    messages.add(
        new Threadable(100L + messages.size(), day * DAY, subject, reply, nearest, missing));
    return messages.size() - 1;
  }

  private List<Integer> parents() {
    Threading threading = Threading.of(messages);
    return IntStream.range(0, messages.size()).map(threading::parent).boxed().toList();
  }

  private List<Integer> discussions() {
    Threading threading = Threading.of(messages);
    return IntStream.range(0, messages.size()).map(threading::discussion).boxed().toList();
  }

  @Test
  void followsReferences() {
    int opening = opening(0, 7);
    int answer = answer(1, 7, opening);
    answer(2, 8, answer);
    opening(3, 9);
    assertThat(parents()).containsExactly(-1, 0, 1, -1);
    assertThat(discussions()).containsExactly(0, 0, 0, 3);
  }

  @Test
  void gathersAnswersToTheSameMissingMessage() {
    orphan(0, 0, 55L);
    opening(1, 7);
    orphan(2, 0, 66L, 55L);
    orphan(3, 0, 66L);
    assertThat(parents()).containsExactly(-1, -1, -1, -1);
    assertThat(discussions()).containsExactly(0, 1, 0, 0);
    assertThat(Threading.of(messages).isParentMissing(2)).isTrue();
    assertThat(Threading.of(messages).isParentMissing(1)).isFalse();
  }

  @Test
  void takesTheSubjectAsTheLastResort() {
    opening(0, 7);
    orphan(30, 7);
    orphan(100, 7);
    orphan(300, 7);
    orphan(301, 7);
    assertThat(parents()).containsExactly(-1, 0, 0, -1, -1);
    assertThat(discussions()).containsExactly(0, 0, 0, 3, 3);
  }

  @Test
  void anOpeningWithAnOldSubjectOpensAgain() {
    opening(0, 7);
    opening(1, 7);
    orphan(2, 7);
    assertThat(parents()).containsExactly(-1, -1, 1);
  }

  @Test
  void cutsALoopAtItsEarliestMessage() {
    answer(0, 0, 1);
    answer(1, 0, 2);
    answer(2, 0, 0);
    answer(3, 0, 2);
    assertThat(parents()).containsExactly(-1, 2, 0, 2);
    assertThat(discussions()).containsOnly(0);
  }

  @Test
  void cutsALoopThatASubjectWouldClose() {
    answer(0, 7, 1);
    orphan(1, 7);
    assertThat(parents()).containsExactly(-1, 0);
    assertThat(discussions()).containsOnly(0);
  }

  @Test
  void bearsAChainOfAnyLength() {
    opening(0, 0);
    for (int i = 1; i < 5000; i++) {
      answer(i, 0, i - 1);
    }
    List<Integer> parents = parents();
    assertThat(parents.get(4999)).isEqualTo(4998);
    assertThat(discussions()).containsOnly(0);
  }
}
