package org.plenary.standing;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.forum.ForumId;
import org.plenary.pseudonym.PseudonymService;

/**
 * A limit that counts where somebody would write: on them, or on a pseudonym that may be theirs.
 */
record Limit(LimitKind kind, Optional<Mask> mask) {

  /** Who is behind a pseudonym, as far as the database knows. */
  record Mask(Buffer digest, ForumId forum) {}

  boolean isOn(Caller caller, PseudonymService pseudonyms) {
    return mask.map(one -> pseudonyms.isOwn(caller, one.forum(), one.digest())).orElse(true);
  }
}
