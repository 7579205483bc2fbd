package org.plenary.transparency;

import java.util.List;
import java.util.Optional;

/**
 * What moderation did in a while.
 *
 * @param chapter the slug of the one that it is of; empty for all of them together
 * @param tallies the largest of each measure first
 */
public record TransparencyReport(Optional<String> chapter, Period period, List<Tally> tallies) {

  public TransparencyReport {
    tallies = List.copyOf(tallies);
  }

  public List<Tally> of(Measure measure) {
    return tallies.stream().filter(tally -> tally.measure() == measure).toList();
  }
}
