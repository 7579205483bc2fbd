package org.plenary.reading;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which posts of a discussion somebody saw: in a tree, what came later stands between what came
 * before, so that one number cannot tell.
 *
 * @param upTo the number up to which all were seen, 0 for none
 * @param beyond the numbers that were seen behind it
 */
public record Seen(int upTo, Set<Integer> beyond) {

  public Seen {
    beyond = Set.copyOf(beyond);
  }

  /** These posts, but for what is new and not among them, of which the first is not passed. */
  public static Seen of(Set<Integer> shown, Collection<Integer> fresh) {
    int last = shown.stream().mapToInt(number -> number).max().orElse(0);
    int missed =
        fresh.stream()
            .filter(number -> !shown.contains(number))
            .mapToInt(number -> number - 1)
            .min()
            .orElse(last);
    int upTo = Math.min(last, missed);
    return new Seen(
        upTo, shown.stream().filter(number -> number > upTo).collect(Collectors.toSet()));
  }

  boolean isNothing() {
    return upTo == 0 && beyond.isEmpty();
  }

  /** What was seen of either. */
  Seen with(Seen other) {
    return new Seen(
        Math.max(upTo, other.upTo),
        Stream.concat(beyond.stream(), other.beyond.stream()).collect(Collectors.toSet()));
  }

  /** As PostgreSQL reads a multirange. */
  String ranges() {
    return beyond.stream().map("[%1$d,%1$d]"::formatted).collect(Collectors.joining(",", "{", "}"));
  }
}
