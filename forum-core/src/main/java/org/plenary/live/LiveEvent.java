package org.plenary.live;

import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumId;
import org.plenary.post.PostId;

/**
 * Something that happened, by ids alone: whoever is told of it fetches what they may read.
 *
 * @param order its public order
 * @param kind what happened, as those who follow see it
 * @param debate where, for what concerns a discussion
 * @param post to which post of it; absent for the discussion itself
 * @param revision of the post or discussion, when this was read
 * @param reach whom it concerns
 */
public record LiveEvent(
    long order,
    String kind,
    ChapterId chapter,
    Optional<Debate> debate,
    Optional<NumberedPost> post,
    int revision,
    Reach reach) {

  /** The same as it is told to one. */
  LiveEvent told(Reach.One one) {
    return new LiveEvent(order, kind, chapter, debate, post, revision, one);
  }

  /** A discussion and the forum in which it stands. */
  public record Debate(DiscussionId id, ForumId forum) {}

  /** A post and its number in the discussion. */
  public record NumberedPost(PostId id, int number) {}
}
