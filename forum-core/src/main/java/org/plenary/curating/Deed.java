package org.plenary.curating;

import java.time.Instant;
import java.util.Optional;
import org.plenary.conduct.CodePlace;
import org.plenary.discussion.DiscussionId;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;

/**
 * What was done to a discussion or a post, as those see it who read there.
 *
 * @param contribution what it was done to
 * @param other the discussion that a branch became, or in which the same is debated
 * @param summary the language of the summary to which it was done, or in which what was merged has
 *     one
 * @param by the role handle; absent of what no human did
 * @param code whose rules, in this version
 * @param position of its entry in the public record; absent until it is signed for
 * @param endsAt absent for what has no end
 */
public record Deed(
    ActionId id,
    ActionKind kind,
    long contribution,
    Optional<DiscussionId> other,
    Optional<String> summary,
    Optional<String> by,
    CodePlace code,
    int version,
    int rule,
    String sentence,
    String language,
    Optional<Long> position,
    Instant undoUntil,
    Optional<Instant> endsAt) {

  /** Where it leads from this discussion. */
  public Optional<DiscussionId> leadsTo(DiscussionId here) {
    return other.map(there -> there.equals(here) ? new DiscussionId(contribution) : there);
  }

  /** Where the summary stands, read from this discussion. */
  public DiscussionId summarised(DiscussionId here) {
    return kind == ActionKind.MERGE ? new DiscussionId(contribution) : here;
  }

  public boolean canBeUndone(Instant now) {
    return now.isBefore(undoUntil);
  }

  // Of what says the same of a discussion, the last counts; what splits and merges adds up.
  String matter() {
    return switch (kind) {
      case LOCK, UNLOCK -> "lock";
      case PIN, UNPIN -> "pin";
      case FEATURE, UNFEATURE -> "feature";
      case MARK_DUPLICATE, UNMARK_DUPLICATE -> "duplicate";
      case HIDE, RESTORE -> "hide " + contribution;
      case REDACT -> "redact " + contribution;
      case SUMMARISE -> "summarise " + contribution;
      case SPLIT, MERGE -> "structure " + id.value();
      default -> kind.sqlName();
    };
  }

  /** Whether it is told for as long as it counts: that it is as it was before needs no word. */
  public boolean isLasting() {
    return switch (kind) {
      case LOCK, RETITLE, RELABEL, MOVE, SPLIT, MERGE, MARK_DUPLICATE, SUMMARISE, HIDE, REDACT ->
          true;
      default -> false;
    };
  }
}
