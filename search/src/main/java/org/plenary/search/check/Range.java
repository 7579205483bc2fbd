package org.plenary.search.check;

import java.util.List;
import java.util.Optional;

/**
 * Posts that follow each other by id.
 *
 * @param after the last post before them; empty for the first range
 * @param to the last of them; empty for the last range, which has no end
 */
record Range(Optional<Long> after, Optional<Long> to, List<Long> posts) {

  static Range of(long after, List<Long> posts, boolean isLast) {
    return new Range(
        Optional.of(after).filter(post -> post > 0),
        isLast ? Optional.empty() : Optional.of(posts.getLast()),
        posts);
  }

  Range {
    posts = List.copyOf(posts);
  }
}
