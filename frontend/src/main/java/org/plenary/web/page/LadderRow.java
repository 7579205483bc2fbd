package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plenary.moderation.ActionKind;
import org.plenary.standing.Step;

/**
 * A row of the form of a ladder.
 *
 * @param step absent where the row is empty
 */
public record LadderRow(int at, Optional<Step> step) {

  /** How many steps a ladder may have. */
  static final int MOST = 12;

  /** What can be a step. */
  public static final List<ActionKind> KINDS =
      List.of(
          ActionKind.NOTE,
          ActionKind.WARN,
          ActionKind.SLOW,
          ActionKind.HOLD_POSTS,
          ActionKind.PAUSE,
          ActionKind.SUSPEND);

  static List<LadderRow> of(List<Step> steps) {
    return IntStream.range(0, MOST)
        .mapToObj(
            at ->
                new LadderRow(
                    at, at < steps.size() ? Optional.of(steps.get(at)) : Optional.empty()))
        .toList();
  }

  public String kindField() {
    return "kind-" + at;
  }

  public String daysField() {
    return "days-" + at;
  }

  public boolean is(ActionKind kind) {
    return step.map(Step::kind).equals(Optional.of(kind));
  }

  public String days() {
    return step.flatMap(Step::days).map(String::valueOf).orElse("");
  }
}
