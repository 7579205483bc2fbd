package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import org.plenary.checkpoint.VerifierKey;
import org.plenary.record.KeptCheckpoint;
import org.plenary.record.RecordReview;

/**
 * What vouches for the public record now.
 *
 * @param checkpoint absent until something is signed
 * @param keys with which that is checked, the newest first
 * @param review what the last nightly check found; absent until it has run
 */
public record RecordState(
    Optional<KeptCheckpoint> checkpoint, List<VerifierKey> keys, Optional<RecordReview> review) {

  public RecordState {
    keys = List.copyOf(keys);
  }

  /** How many things the last check found. */
  public int found() {
    return review
        .map(last -> last.found().values().stream().mapToInt(Integer::intValue).sum())
        .orElse(0);
  }
}
