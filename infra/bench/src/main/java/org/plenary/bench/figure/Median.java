package org.plenary.bench.figure;

import java.util.Collection;
import java.util.stream.DoubleStream;

/** The one in the middle: what a single disturbance does not move. */
public final class Median {

  private Median() {}

  /** Of an even number, the mean of the two in the middle. */
  public static double of(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("Nothing was measured");
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : DoubleStream.of(sorted[middle - 1], sorted[middle]).average().orElseThrow();
  }
}
