package org.plenary.moderation;

import java.util.Optional;
import org.plenary.discussion.DiscussionId;
import org.plenary.post.PostId;
import org.plenary.post.PostState;

/**
 * Something that can be moderated, as it stands now.
 *
 * @param id absent for a file or profile on which nobody acted yet
 * @param author who is told of what is done to it
 * @param discussion in which it stands; absent for a profile
 * @param post itself, or on which it hangs
 * @param merged whether its discussion went into another, and it with that; a summary never does
 */
public record Contribution(
    Optional<Long> id,
    ContributionKind kind,
    PostState state,
    Ground ground,
    Concerned author,
    Optional<DiscussionId> discussion,
    Optional<PostId> post,
    boolean merged,
    Target target) {

  /** The number of one that has one. */
  public long number() {
    return id.orElseThrow();
  }
}
