package org.plenary.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers put in order: each discussion where its best post stands, with a few of its best, and the
 * others behind all; or what is newest first, as it is.
 */
final class Shelf {

  private static final int BEST = 3;

  private final List<Long> posts;

  private Shelf(List<Long> posts) {
    this.posts = posts;
  }

  static Shelf of(List<? extends Standing> found, Inquiry.Order order) {
    return order == Inquiry.Order.NEWEST
        ? new Shelf(found.stream().map(Standing::post).toList())
        : grouped(found);
  }

  private static Shelf grouped(List<? extends Standing> found) {
    Map<Long, List<Long>> discussions =
        found.stream()
            .collect(
                Collectors.groupingBy(
                    Standing::discussion,
                    LinkedHashMap::new,
                    Collectors.mapping(Standing::post, Collectors.toList())));
    return new Shelf(
        Stream.concat(
                discussions.values().stream().flatMap(one -> one.stream().limit(BEST)),
                discussions.values().stream().flatMap(one -> one.stream().skip(BEST)))
            .toList());
  }

  int size() {
    return posts.size();
  }

  List<Long> page(int from, int limit) {
    return posts.stream().skip(from).limit(limit).toList();
  }
}
