package org.plenary.writing;

import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionState;
import org.plenary.forum.Posting;
import org.plenary.forum.PostingPolicy;
import org.plenary.post.PostState;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.Why;
import org.plenary.writing.ReplyGround.Above;

/** What may be written, by whom, and in answer to what. */
final class WritingPolicy {

  private WritingPolicy() {}

  /** Why somebody who may read a forum may not write there; empty when they may. */
  static Optional<Problem> objection(Caller caller, ChapterId chapter, Posting posting) {
    return PostingPolicy.allows(caller, chapter, posting)
        ? Optional.empty()
        : Optional.of(new Problem.NotAllowed(who(posting)));
  }

  /** Why this writer may not write there yet, or at all. */
  static Optional<Problem> objection(
      Caller caller, Writer writer, ChapterId chapter, Posting posting) {
    return writer.welcomed()
        ? objection(caller, chapter, posting).or(() -> objection(writer.agrees()))
        : obstacle(Obstacle.FIRST_VISIT);
  }

  /** Why who does not agree to the newest rules may not write yet. */
  static Optional<Problem> objection(boolean agrees) {
    return agrees ? Optional.empty() : obstacle(Obstacle.RULES_CHANGED);
  }

  private static Why who(Posting posting) {
    return switch (posting) {
      case MEMBERS -> Why.of("members-write", "Members of the chapter write here.");
      case CHAIRS -> Why.of("chairs-write", "Chairs and officers of the chapter write here.");
      case OFFICERS -> Why.of("officers-write", "Officers of the chapter write here.");
      case NOBODY -> Why.of("nobody-writes", "Nobody writes here any more.");
    };
  }

  /** Why no reply can stand there. */
  static Optional<Problem> objection(Caller caller, ReplyGround ground, WritingLimits limits) {
    return objection(caller, ground.writer(), ground.chapter(), ground.posting())
        .or(() -> objection(ground.state()))
        .or(() -> ground.parent().flatMap(above -> objection(ground, above, limits)));
  }

  private static Optional<Problem> objection(DiscussionState state) {
    return state == DiscussionState.OPEN ? Optional.empty() : obstacle(Obstacle.DISCUSSION_LOCKED);
  }

  private static Optional<Problem> objection(
      ReplyGround ground, Above above, WritingLimits limits) {
    if (above.discussion() != ground.discussion() || above.state() == PostState.HELD) {
      return obstacle(Obstacle.PARENT_ELSEWHERE);
    }
    if (above.state() != PostState.VISIBLE) {
      return obstacle(Obstacle.PARENT_GONE);
    }
    return above.depth() >= limits.deepest() ? obstacle(Obstacle.TOO_DEEP) : Optional.empty();
  }

  static Optional<Problem> obstacle(Obstacle obstacle) {
    return Optional.of(new Problem.Obstructed(obstacle));
  }
}
