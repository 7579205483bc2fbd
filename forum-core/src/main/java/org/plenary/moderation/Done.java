package org.plenary.moderation;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * An action as it was written down.
 *
 * @param contribution what it was done to, if to one
 * @param subject who is concerned, if anybody
 * @param by the moderator's role handle; absent of what no human did
 * @param before how it was, so that it can be taken back
 * @param undoUntil when its notice leaves, if it is not taken back before
 * @param endsAt absent for what has no end
 * @param matter the number of the case in which it was done
 * @param whole the action of which it is a part
 * @param undoneBy the action that took it back
 */
public record Done(
    ActionId id,
    ActionKind kind,
    Ground ground,
    Optional<Long> contribution,
    Optional<Concerned> subject,
    Reason reason,
    Optional<RoleHandle> by,
    JsonObject before,
    JsonObject detail,
    Instant at,
    Instant undoUntil,
    Optional<Instant> endsAt,
    Optional<Long> matter,
    Optional<ActionId> whole,
    Optional<ActionId> undoneBy) {

  /** Whether it is itself a taking back, and so is not taken back. */
  public boolean isTakingBack() {
    return detail.containsKey(Undoing.UNDOES);
  }

  /** Whether an appeal brought it, and so nobody undoes it. */
  public boolean isDecided() {
    return detail.containsKey(Undoing.FOLLOWS);
  }
}
