package org.plenary.bench.stage;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.bench.figure.Median;

/** What was left on a heap after each collection, as the JVM's own log has it. */
public record HeapUse(List<After> collections) {

  private static final Pattern LINE =
      Pattern.compile("\\[([0-9.]+)s].* ([0-9]+)M->([0-9]+)M\\([0-9]+M\\).*");

  /** One collection. */
  record After(double second, double megabytes) {}

  static HeapUse read(List<String> lines) {
    return new HeapUse(
        lines.stream()
            .map(LINE::matcher)
            .filter(Matcher::matches)
            .map(
                line ->
                    new After(Double.parseDouble(line.group(1)), Double.parseDouble(line.group(3))))
            .toList());
  }

  /** The most that was left after a collection, in megabytes. */
  public double peak() {
    return collections.stream().mapToDouble(After::megabytes).max().orElse(0);
  }

  /**
   * What was usually left in a third of the time, in megabytes.
   *
   * @param third from 0 to 2
   */
  public double usual(int third) {
    double length = collections.isEmpty() ? 0 : collections.getLast().second() / 3;
    List<Double> left =
        collections.stream()
            .filter(after -> after.second() >= third * length)
            .filter(after -> after.second() <= (third + 1) * length)
            .map(After::megabytes)
            .toList();
    return left.isEmpty() ? 0 : Median.of(left);
  }
}
