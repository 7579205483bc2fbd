package org.plenary.curating;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * A post as it stood in the discussion that it leaves.
 *
 * @param parent the number of what it answers there
 * @param isShown whether those read it who read there
 */
record Rooted(long id, int number, Optional<Integer> parent, Instant at, boolean isShown) {

  /** How many of them are shown: of what is held nobody learns. */
  static int shown(Collection<Rooted> posts) {
    return (int) posts.stream().filter(Rooted::isShown).count();
  }

  Rooted answering(int other) {
    return new Rooted(id, number, Optional.of(other), at, isShown);
  }
}
