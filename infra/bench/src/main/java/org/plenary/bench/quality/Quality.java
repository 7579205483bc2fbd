package org.plenary.bench.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How good a list of answers is, from 0 to 1. */
final class Quality {

  private Quality() {}

  /**
   * Normalised discounted cumulative gain of the first {@code depth}: a grade is worth itself,
   * divided by the binary logarithm of its place plus one, as trec_eval has it (Järvelin and
   * Kekäläinen, 2002).
   */
  static double ndcg(List<String> found, Map<String, Integer> grades, int depth) {
    List<Integer> gained = found.stream().map(id -> grades.getOrDefault(id, 0)).toList();
    List<Integer> best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    return gain(gained, depth) / gain(best, depth);
  }

  private static double gain(List<Integer> grades, int depth) {
    return IntStream.range(0, Math.min(depth, grades.size()))
        .mapToDouble(place -> grades.get(place) * Math.log(2) / Math.log(place + 2))
        .sum();
  }

  /** Which part of all answers stands among the first {@code depth}. */
  static double recall(List<String> found, Map<String, Integer> grades, int depth) {
    long there = found.stream().limit(depth).filter(grades::containsKey).count();
    return (double) there / grades.size();
  }
}
