package org.plenary.moderation;

import java.util.Optional;

/**
 * What a moderator wishes to do to a contribution.
 *
 * @param cut of {@link ActionKind#REDACT} alone
 * @param matter the number of the case in which it is done
 */
public record Wish(ActionKind kind, Reason reason, Cut cut, Optional<Long> matter) {

  public static Wish of(ActionKind kind, Reason reason) {
    return new Wish(kind, reason, Cut.NOTHING, Optional.empty());
  }

  /** Takes something out of a post. */
  public static Wish redact(Cut cut, Reason reason) {
    return new Wish(ActionKind.REDACT, reason, cut, Optional.empty());
  }

  /** The same, in a case. */
  public Wish in(long number) {
    return new Wish(kind, reason, cut, Optional.of(number));
  }
}
