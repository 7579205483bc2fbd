package org.plenary.journey;

import org.plenary.journey.Neighbour.Opened;

/** A discussion of a neighbour's that somebody else follows, from its first post on. */
record Followed(Neighbour neighbour, Opened opened) {

  /** The neighbour answers the first post; the id of the answer. */
  long answer(String source) {
    return answer(opened.post(), source);
  }

  /** The same, of another post. */
  long answer(long parent, String source) {
    return neighbour.answer(opened, parent, source);
  }
}
