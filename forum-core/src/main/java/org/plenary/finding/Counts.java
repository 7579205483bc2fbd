package org.plenary.finding;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.finding.FindingQueries.Found;
import org.plenary.finding.Findings.Count;
import org.plenary.finding.Findings.Facet;

/**
 * Counts answers by what they have in common.
 *
 * @param names of what they have by number
 */
record Counts(Map<Facet, Map<Long, List<String>>> names) {

  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparingInt(Count::posts).reversed().thenComparing(Count::value);

  /** Of each facet the values that any of them has, the most frequent first. */
  Map<Facet, List<Count>> of(List<Found> found) {
    Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<Count> values = count(found.stream().flatMap(one -> values(facet, one)));
      if (!values.isEmpty()) {
        counts.put(facet, values);
      }
    }
    return counts;
  }

  private static List<Count> count(Stream<String> values) {
    return values
        .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(_ -> 1)))
        .entrySet()
        .stream()
        .map(value -> new Count(value.getKey(), value.getValue()))
        .sorted(MOST_FIRST)
        .toList();
  }

  private Stream<String> values(Facet facet, Found found) {
    return switch (facet) {
      case LANGUAGE -> Stream.of(found.language());
      case STATE -> Stream.of(found.state());
      case YEAR -> Stream.of(found.year());
      case CHAPTER, FORUM -> named(facet, found.forum());
      case AUTHOR -> named(facet, found.byline());
      case TOPIC -> named(facet, found.discussion());
    };
  }

  private Stream<String> named(Facet facet, long number) {
    return names.getOrDefault(facet, Map.of()).getOrDefault(number, List.of()).stream();
  }
}
