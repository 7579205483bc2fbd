package org.plenary.opening;

import java.time.Instant;
import java.util.Optional;

/**
 * A pseudonym or a role handle.
 *
 * @param byline its number
 * @param name what the public calls it
 * @param endsAt when the wish of an officer ends to know who is behind it; empty where nobody
 *     wishes
 */
public record SealedName(long byline, String name, Optional<Instant> endsAt) {

  /** Whether an officer wishes to know who is behind it. */
  public boolean asked() {
    return endsAt.isPresent();
  }
}
