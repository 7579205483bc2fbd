package org.plenary.standing;

import java.time.Duration;
import java.util.Optional;
import org.plenary.moderation.ActionKind;

/**
 * A step of a ladder.
 *
 * @param days how long it counts; absent for a note
 */
public record Step(ActionKind kind, Optional<Integer> days) {

  public Optional<Duration> lasts() {
    return days.map(Duration::ofDays);
  }
}
