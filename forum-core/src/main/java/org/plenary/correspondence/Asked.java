package org.plenary.correspondence;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.plenary.letter.Letter;

/** Letters that go to members, as a statement takes them. */
record Asked(List<One> letters) {

  /**
   * One of them.
   *
   * @param subject the number of what it is about
   */
  record One(long letter, long member, long subject) {}

  static <C> Asked of(Map<Letter, C> letters, ToLongFunction<C> subject) {
    return new Asked(
        letters.entrySet().stream()
            .flatMap(entry -> one(entry.getKey(), subject.applyAsLong(entry.getValue())))
            .toList());
  }

  private static Stream<One> one(Letter letter, long subject) {
    return letter.member().map(id -> new One(letter.id(), id.value(), subject)).stream();
  }

  /** The numbers of letters, members and subjects, side by side. */
  Tuple tuple() {
    return Tuple.tuple()
        .addArrayOfLong(numbers(One::letter))
        .addArrayOfLong(numbers(One::member))
        .addArrayOfLong(numbers(One::subject));
  }

  private Long[] numbers(ToLongFunction<One> which) {
    return letters.stream().map(which::applyAsLong).toArray(Long[]::new);
  }
}
