package org.plenary.record;

import java.time.Instant;
import java.util.Map;

/**
 * What the last look for things that were done without a leaf, or differ from it, found.
 *
 * @param found how many, of each question that found any
 */
public record RecordReview(Instant checkedAt, Map<String, Integer> found) {

  public RecordReview {
    found = Map.copyOf(found);
  }

  /** Whether all that should be in the record is there, as it is. */
  public boolean isClean() {
    return found.isEmpty();
  }
}
