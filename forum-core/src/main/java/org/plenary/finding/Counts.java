package org.plenary.finding;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.finding.FindingQueries.Called;
import org.plenary.finding.FindingQueries.Found;
import org.plenary.finding.Findings.Count;
import org.plenary.finding.Findings.Facet;

/**
 * Counts answers by what they have in common. What it counts by number is named afterwards, so that
 * it can count while the names are read.
 *
 * @param posts how many have each value, or each number that stands for one
 */
record Counts(Map<Facet, Map<Object, Integer>> posts) {

  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparingInt(Count::posts).reversed().thenComparing(Count::value);

  static Counts of(List<Found> found) {
    Map<Facet, Map<Object, Integer>> posts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      posts.put(facet, count(found, value(facet)));
    }
    return new Counts(posts);
  }

  private static Map<Object, Integer> count(List<Found> found, Function<Found, Object> value) {
    return found.stream().collect(Collectors.groupingBy(value, Collectors.summingInt(_ -> 1)));
  }

  private static Function<Found, Object> value(Facet facet) {
    return switch (facet) {
      case LANGUAGE -> Found::language;
      case STATE -> Found::state;
      case YEAR -> Found::year;
      case CHAPTER, FORUM -> Found::forum;
      case AUTHOR -> Found::byline;
      case TOPIC -> Found::discussion;
    };
  }

  /**
   * Of each facet the values that any of them has, the most frequent first.
   *
   * @param names of what was counted by number
   */
  Map<Facet, List<Count>> named(Map<Facet, Map<Long, List<Called>>> names) {
    Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
    posts.forEach(
        (facet, tally) -> {
          List<Count> values = named(tally, names.getOrDefault(facet, Map.of()));
          if (!values.isEmpty()) {
            counts.put(facet, values);
          }
        });
    return counts;
  }

  private static List<Count> named(Map<Object, Integer> tally, Map<Long, List<Called>> names) {
    Map<Called, Integer> posts = new HashMap<>();
    tally.forEach(
        (value, some) ->
            called(value, names).forEach(called -> posts.merge(called, some, Integer::sum)));
    return posts.entrySet().stream()
        .map(one -> new Count(one.getKey().value(), one.getKey().name(), one.getValue()))
        .sorted(MOST_FIRST)
        .toList();
  }

  private static List<Called> called(Object value, Map<Long, List<Called>> names) {
    return value instanceof Number number
        ? names.getOrDefault(number.longValue(), List.of())
        : List.of(new Called(value.toString(), Optional.empty()));
  }
}
