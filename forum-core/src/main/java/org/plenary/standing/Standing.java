package org.plenary.standing;

import java.util.Optional;
import java.util.Set;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;

/** How somebody stands where they would write. */
public final class Standing {

  private final Set<LimitKind> limits;

  Standing(Set<LimitKind> limits) {
    this.limits = Set.copyOf(limits);
  }

  /** Why they write, change and feel nothing there for now; empty where they do. */
  public Optional<Problem> objection() {
    if (limits.contains(LimitKind.SUSPENDED)) {
      return Optional.of(new Problem.Obstructed(Obstacle.SUSPENDED));
    }
    return limits.contains(LimitKind.PAUSED)
        ? Optional.of(new Problem.Obstructed(Obstacle.POSTING_PAUSED))
        : Optional.empty();
  }

  /** Whether they write one post in a while. */
  public boolean isSlow() {
    return limits.contains(LimitKind.SLOW);
  }

  /** Whether what they write is held until somebody looked at it. */
  public boolean isHeld() {
    return limits.contains(LimitKind.HELD);
  }
}
