package org.plenary.curating;

import java.time.Instant;
import java.util.Optional;

/**
 * A post as it stood in the discussion that it leaves.
 *
 * @param parent the number of what it answers there
 */
record Rooted(long id, int number, Optional<Integer> parent, Instant at) {

  Rooted answering(int other) {
    return new Rooted(id, number, Optional.of(other), at);
  }
}
