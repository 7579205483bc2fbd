package org.plenary.web.page;

import java.util.List;
import org.plenary.summary.SummaryVersion;

/**
 * A version on the page of a summary's history.
 *
 * @param change since the one before
 */
public record SummaryChange(SummaryVersion version, Comparison change) {

  /** The newest first. */
  static List<SummaryChange> of(List<SummaryVersion> versions) {
    return versions.stream()
        .map(
            said -> new SummaryChange(said, Comparison.of(said.before().orElse(""), said.source())))
        .toList();
  }
}
