package org.plenary.opening;

import io.vertx.core.buffer.Buffer;
import org.plenary.chapter.ChapterId;
import org.plenary.moderation.Concerned;

/**
 * A byline behind which somebody is sealed.
 *
 * @param role whether it is a role handle, and not a pseudonym
 * @param name what the public calls it
 * @param asked whether an officer wishes to know who
 */
record Sealed(
    long byline,
    boolean role,
    ChapterId chapter,
    String name,
    Buffer seal,
    Concerned person,
    boolean asked) {

  SealedName shown() {
    return new SealedName(byline, name, asked);
  }
}
