package org.plenary.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.casework.Concern;
import org.plenary.casework.Outcome;

/**
 * A report, as who made it sees it.
 *
 * @param outcome absent while nobody judged it, and while that can be undone
 */
public record OwnReport(
    ReportId id,
    Concern concern,
    String sentence,
    Instant madeAt,
    Optional<Outcome> outcome,
    Optional<Instant> judgedAt) {

  /** How many keys a cursor of such a list has. */
  public static final int KEYS = 1;

  List<Long> keys() {
    return List.of(id.value());
  }
}
