package org.plenary.appeal;

import java.time.Duration;
import java.util.Optional;
import org.plenary.moderation.ActionKind;

/** What somebody decides of an appeal, with their reasons, of 1 to 5,000 letters. */
public sealed interface Verdict {

  String reasons();

  /** Of the reasons. */
  String language();

  /** All stays as it is. */
  record Upheld(String reasons, String language) implements Verdict {}

  /** All is as it was before. */
  record Reversed(String reasons, String language) implements Verdict {}

  /** Another step of the ladder counts instead; of what was done to a person alone. */
  record Changed(String reasons, String language, ActionKind kind, Optional<Duration> lasts)
      implements Verdict {}

  default Outcome outcome() {
    return switch (this) {
      case Upheld _ -> Outcome.UPHELD;
      case Reversed _ -> Outcome.REVERSED;
      case Changed _ -> Outcome.CHANGED;
    };
  }
}
