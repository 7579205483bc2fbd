package org.plenary.curating;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.plenary.discussion.DiscussionId;
import org.plenary.moderation.ActionKind;

/** What a moderator wishes for a discussion that stays one. */
public sealed interface Curation {

  /** Nobody replies, until then or for good. */
  record Lock(Optional<Instant> reopensAt) implements Curation {

    // Kept as exactly as it is read again.
    public Lock {
      reopensAt = reopensAt.map(moment -> moment.truncatedTo(ChronoUnit.SECONDS));
    }
  }

  record Unlock() implements Curation {}

  /** It stands before all others of its forum. */
  record Pin() implements Curation {}

  record Unpin() implements Curation {}

  /** It stands on the front of its chapter. */
  record Feature() implements Curation {}

  record Unfeature() implements Curation {}

  /** Its author is told; who linked to it finds it still. */
  record Retitle(String title) implements Curation {}

  /**
   * Sets what it is about and in which language.
   *
   * @param topics the addresses of all its topics
   */
  record Relabel(List<String> topics, String language) implements Curation {}

  /** Readers are shown the other, where the same is debated. */
  record MarkDuplicate(DiscussionId of) implements Curation {}

  record UnmarkDuplicate() implements Curation {}

  /**
   * It goes into another forum of its chapter, never into one that more may read.
   *
   * @param forum the slug of that forum
   */
  record Move(String forum) implements Curation {}

  /** How it is written down. */
  default ActionKind kind() {
    return switch (this) {
      case Lock _ -> ActionKind.LOCK;
      case Unlock _ -> ActionKind.UNLOCK;
      case Pin _ -> ActionKind.PIN;
      case Unpin _ -> ActionKind.UNPIN;
      case Feature _ -> ActionKind.FEATURE;
      case Unfeature _ -> ActionKind.UNFEATURE;
      case Retitle _ -> ActionKind.RETITLE;
      case Relabel _ -> ActionKind.RELABEL;
      case MarkDuplicate _ -> ActionKind.MARK_DUPLICATE;
      case UnmarkDuplicate _ -> ActionKind.UNMARK_DUPLICATE;
      case Move _ -> ActionKind.MOVE;
    };
  }
}
