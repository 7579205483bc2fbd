package org.plenary.standing;

import java.util.List;
import java.util.Optional;
import org.plenary.conduct.CodePlace;
import org.plenary.moderation.ActionKind;

/**
 * What follows what, as a chapter or forum publishes it.
 *
 * @param place that published it; absent for what counts where nobody published any
 * @param version 0 for that
 */
public record Ladder(Optional<CodePlace> place, int version, List<Step> steps) {

  /** What counts where nobody published any. */
  public static final Ladder STANDARD =
      new Ladder(
          Optional.empty(),
          0,
          List.of(
              new Step(ActionKind.NOTE, Optional.empty()),
              new Step(ActionKind.WARN, Optional.of(30)),
              new Step(ActionKind.SLOW, Optional.of(7)),
              new Step(ActionKind.HOLD_POSTS, Optional.of(14)),
              new Step(ActionKind.PAUSE, Optional.of(7)),
              new Step(ActionKind.SUSPEND, Optional.of(30))));

  public Ladder {
    steps = List.copyOf(steps);
  }

  /** The step after the highest of these; the last one after the last. */
  Step after(List<ActionKind> done) {
    int highest = -1;
    for (int at = 0; at < steps.size(); at++) {
      highest = done.contains(steps.get(at).kind()) ? at : highest;
    }
    return steps.get(Math.min(highest + 1, steps.size() - 1));
  }
}
