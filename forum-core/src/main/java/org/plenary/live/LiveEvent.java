package org.plenary.live;

import java.util.Map;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumId;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;
import org.plenary.post.Reaction;

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

  /**
   * A post and its number in the discussion.
   *
   * @param author for who follows as the same member; absent behind a pseudonym
   * @param felt how many feel what, when this was read and it was what happened
   */
  public record NumberedPost(
      PostId id, int number, Optional<MemberId> author, Optional<Map<Reaction, Integer>> felt) {}
}
