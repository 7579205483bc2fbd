package org.plenary.opening;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.moderation.Concerned;

/**
 * A byline behind which somebody is sealed.
 *
 * @param role whether it is a role handle, and not a pseudonym
 * @param name what the public calls it
 * @param endsAt when the wish of an officer to know who ends; empty where nobody wishes
 */
record Sealed(
    long byline,
    boolean role,
    ChapterId chapter,
    String name,
    Buffer seal,
    Concerned person,
    Optional<Instant> endsAt) {

  SealedName shown() {
    return new SealedName(byline, name, endsAt);
  }
}
