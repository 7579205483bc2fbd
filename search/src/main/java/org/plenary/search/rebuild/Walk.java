package org.plenary.search.rebuild;

import java.util.List;
import org.plenary.search.index.Generation;

/**
 * How far a rebuild came.
 *
 * @param to the last post, by id, that was written
 * @param posts how many this run has read
 * @param refused how many of them the index did not take
 * @param ofAll how many posts there were when it began
 * @param isEnded whether nothing follows
 */
record Walk(Generation generation, long to, long posts, long refused, long ofAll, boolean isEnded) {

  /** After these, in the order of their ids. */
  Walk with(List<Long> read, long refusals) {
    return new Walk(
        generation, read.getLast(), posts + read.size(), refused + refusals, ofAll, false);
  }

  /** There are no more. */
  Walk ended() {
    return new Walk(generation, to, posts, refused, ofAll, true);
  }

  Rebuild.Outcome outcome() {
    return new Rebuild.Outcome(generation, posts, refused);
  }
}
