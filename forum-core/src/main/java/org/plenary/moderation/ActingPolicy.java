package org.plenary.moderation;

import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Power;
import org.plenary.chapter.ChapterId;
import org.plenary.problem.Problem;
import org.plenary.problem.Why;

/** Who acts: moderators, in their chapter alone, and never on themselves. */
public final class ActingPolicy {

  private ActingPolicy() {}

  /** Why the caller acts on nobody there. */
  public static Optional<Problem> objection(Caller caller, ChapterId chapter) {
    return Power.of(caller, chapter).contains(Power.MODERATE)
        ? Optional.empty()
        : Optional.of(
            new Problem.NotAllowed(Why.of("moderators-act", "Moderators of the chapter do this.")));
  }

  /** Why the caller does not act on this person there. */
  public static Optional<Problem> objection(Caller caller, ChapterId chapter, boolean oneself) {
    return objection(caller, chapter)
        .or(
            () ->
                oneself
                    ? Optional.of(
                        new Problem.NotAllowed(
                            Why.of("act-on-oneself", "Nobody acts on themselves.")))
                    : Optional.empty());
  }

  /** Why nothing is done to this. */
  static Optional<Problem> objection(Caller caller, Contribution one, boolean oneself) {
    return objection(caller, one.ground().chapter(), oneself)
        .or(
            () ->
                one.merged()
                    ? Optional.of(
                        new Problem.Conflict(
                            Why.of(
                                "went-into-another",
                                "This discussion went into another. Act there.")))
                    : Optional.empty());
  }
}
