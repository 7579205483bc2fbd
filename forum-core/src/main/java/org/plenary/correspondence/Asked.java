package org.plenary.correspondence;

import java.util.Map;
import java.util.function.ToLongFunction;
import org.plenary.letter.Letter;
import org.plenary.letter.Letter.Addressee;

/**
 * Letters as a statement takes them, side by side.
 *
 * @param subjects the numbers of what they are about
 */
record Asked(Long[] letters, Long[] members, Long[] subjects) {

  /** Those that go to members. */
  static <C> Asked of(Map<Letter, C> letters, ToLongFunction<C> subject) {
    var members =
        letters.entrySet().stream()
            .filter(entry -> entry.getKey().to() instanceof Addressee.Member)
            .toList();
    return new Asked(
        members.stream().map(entry -> entry.getKey().id()).toArray(Long[]::new),
        members.stream().map(entry -> member(entry.getKey())).toArray(Long[]::new),
        members.stream().map(entry -> subject.applyAsLong(entry.getValue())).toArray(Long[]::new));
  }

  private static long member(Letter letter) {
    return ((Addressee.Member) letter.to()).id().value();
  }
}
