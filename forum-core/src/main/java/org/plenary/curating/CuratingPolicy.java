package org.plenary.curating;

import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Power;
import org.plenary.discussion.DiscussionState;
import org.plenary.problem.Problem;
import org.plenary.problem.Why;

/** Who may curate a discussion that they can read. */
final class CuratingPolicy {

  private CuratingPolicy() {}

  static Optional<Problem> objection(Caller caller, Debate debate, boolean own) {
    if (!Power.of(caller, debate.chapter()).contains(Power.MODERATE)) {
      return refused(Why.of("moderators-curate", "Moderators of the chapter curate here."));
    }
    if (own) {
      return refused(
          Why.of("curate-own", "You opened this discussion: another moderator curates it."));
    }
    return debate.state() == DiscussionState.MERGED
        ? Optional.of(
            new Problem.Conflict(Why.of("merged", "This discussion was merged into another.")))
        : Optional.empty();
  }

  private static Optional<Problem> refused(Why why) {
    return Optional.of(new Problem.NotAllowed(why));
  }

  /** Why a discussion may not go there. */
  static Optional<Problem> objection(Debate debate, Destination destination) {
    if (destination.reading().compareTo(debate.reading()) < 0) {
      return Optional.of(
          Problem.Invalid.field(
              "forum",
              Why.of("wider-forum", "More can read that forum: a discussion never goes there.")));
    }
    return destination.hasMessage()
        ? Optional.of(
            new Problem.Conflict(
                Why.of("mail-there", "A mail of this discussion is in that forum already.")))
        : Optional.empty();
  }
}
