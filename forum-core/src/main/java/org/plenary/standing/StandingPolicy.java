package org.plenary.standing;

import java.time.Duration;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.moderation.ActingPolicy;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Ground;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Problem;
import org.plenary.problem.Why;

/** Who limits whom, where, and for how long. */
final class StandingPolicy {

  private static final Duration LEAST = Duration.ofHours(1);
  private static final Duration MOST = Duration.ofDays(3_650);

  private StandingPolicy() {}

  static Optional<Problem> objection(Caller caller, Ground ground, Reach reach, boolean oneself) {
    return ActingPolicy.objection(caller, ground.chapter(), oneself)
        .or(
            () ->
                reach instanceof Reach.Everywhere && !caller.isAdministrator()
                    ? Optional.of(
                        new Problem.NotAllowed(
                            Why.of(
                                "administrators-act",
                                "Administrators alone do this for all chapters.")))
                    : Optional.empty());
  }

  static FieldCheck check(ActionKind kind, Optional<Duration> lasts) {
    boolean noted = kind == ActionKind.NOTE && lasts.isEmpty();
    boolean timed =
        LimitKind.by(kind).isPresent()
            && lasts
                .filter(time -> time.compareTo(LEAST) >= 0 && time.compareTo(MOST) <= 0)
                .isPresent();
    return new FieldCheck()
        .that(
            kind == ActionKind.NOTE || LimitKind.by(kind).isPresent(),
            "kind",
            Why.of("not-of-persons", "This is not done to a person."))
        .that(
            noted || timed,
            "lasts",
            Why.of("limits-end", "All but a note ends: after an hour, or ten years at most."));
  }
}
