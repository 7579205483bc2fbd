package org.plenary.judging;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Cut;
import org.plenary.moderation.Reason;

/**
 * What a moderator wishes to do in a case.
 *
 * @param cut of {@link ActionKind#REDACT} alone
 * @param extent of what is done to a person
 * @param days for how long that counts; absent for a note
 */
public record Judgement(
    ActionKind kind, Reason reason, Cut cut, Extent extent, Optional<Integer> days) {

  private static final Set<ActionKind> TO_WORDS =
      Set.of(
          ActionKind.HIDE,
          ActionKind.RESTORE,
          ActionKind.REDACT,
          ActionKind.RELEASE,
          ActionKind.REFUSE);

  /** Whether it is done to what was contributed, and not to who did. */
  boolean isToWords() {
    return TO_WORDS.contains(kind);
  }

  /** Whether it shows again what was hidden or held. */
  boolean isGivingBack() {
    return kind == ActionKind.RESTORE || kind == ActionKind.RELEASE;
  }

  Optional<Duration> lasts() {
    return kind == ActionKind.NOTE ? Optional.empty() : days.map(Duration::ofDays);
  }
}
