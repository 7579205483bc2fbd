package org.plenary.appeal;

import java.time.Instant;
import java.util.Optional;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;

/**
 * An appeal, as who made it sees it.
 *
 * @param decision absent while nobody decided
 */
public record OwnAppeal(
    AppealId id,
    ActionId action,
    ActionKind kind,
    String chapter,
    String chapterName,
    String sentence,
    Instant madeAt,
    Instant dueAt,
    Optional<Decision> decision) {

  /**
   * How it was decided.
   *
   * @param by the public name of who decided it
   */
  public record Decision(Outcome outcome, String reasons, String language, String by, Instant at) {}
}
