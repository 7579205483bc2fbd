package org.plenary.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.finding.FindingQueries.Found;

/** Answers put in order: each discussion where its best post stands, with a few of its best. */
final class Shelf {

  private static final int MOST_OF_A_DISCUSSION = 3;

  private final List<Long> posts;

  private Shelf(List<Long> posts) {
    this.posts = posts;
  }

  static Shelf of(List<Found> found) {
    Map<Long, List<Long>> discussions =
        found.stream()
            .collect(
                Collectors.groupingBy(
                    Found::discussion,
                    LinkedHashMap::new,
                    Collectors.mapping(Found::post, Collectors.toList())));
    return new Shelf(
        discussions.values().stream()
            .flatMap(ofOne -> ofOne.stream().limit(MOST_OF_A_DISCUSSION))
            .toList());
  }

  int size() {
    return posts.size();
  }

  List<Long> page(int from, int limit) {
    return posts.stream().skip(from).limit(limit).toList();
  }
}
