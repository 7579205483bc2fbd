package org.plenary.web.page;

import java.util.List;
import org.plenary.writing.Revision;

/**
 * A revision on the page of a post's history.
 *
 * @param change since the one before
 */
public record ChangeView(Revision revision, Comparison change) {

  /** Whether files came or went with it. */
  public boolean hasFiles() {
    return !revision.hung().isEmpty() || !revision.taken().isEmpty();
  }

  /** The newest first. */
  static List<ChangeView> of(List<Revision> revisions) {
    return revisions.stream()
        .map(said -> new ChangeView(said, Comparison.of(said.before().orElse(""), said.source())))
        .toList();
  }
}
