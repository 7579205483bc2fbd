package org.plenary.curating;

import java.util.Optional;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionState;
import org.plenary.forum.ForumId;
import org.plenary.moderation.Concerned;
import org.plenary.moderation.Ground;

/**
 * A discussion as a moderator found it, kept as it is until their transaction ends.
 *
 * @param reading who may read its forum now
 * @param audience who may read it now
 * @param intended for whom it was opened, whoever may read its forum now
 * @param mergedInto where its posts went
 * @param author who opened it, as they stand there
 */
public record Debate(
    DiscussionId id,
    ChapterId chapter,
    ForumId forum,
    Audience reading,
    Audience audience,
    Audience intended,
    DiscussionState state,
    Optional<DiscussionId> mergedInto,
    Concerned author,
    Arrangement arrangement) {

  /** Whether both have the same readers, now and whenever their forum has others. */
  boolean isReadAs(Debate other) {
    return forum.equals(other.forum) && audience == other.audience && intended == other.intended;
  }

  /** Of who is told of what is done to it. */
  public long byline() {
    return author.byline().orElseThrow();
  }

  /** Whose rules count for what is done to it, and who learns of that. */
  public Ground ground() {
    return new Ground(chapter, Optional.of(forum), audience);
  }
}
