package org.plenary.writing;

import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionState;
import org.plenary.post.PostState;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.Why;

/** What of one's own may be changed: nobody changes another's words. */
final class EditingPolicy {

  private EditingPolicy() {}

  /** Why nothing can be done to it; empty where it is the caller's own and stands. */
  static Optional<Problem> objection(Caller caller, OwnPost post, boolean own) {
    return caller.reaches(post.chapter()) || post.state() == PostState.HELD
        ? objection(post, own)
        : Optional.of(
            new Problem.NotAllowed(Why.inEnglish("This token was made for another chapter.")));
  }

  private static Optional<Problem> objection(OwnPost post, boolean own) {
    return switch (post.state()) {
      case HELD -> Optional.of(new Problem.NotFound());
      case WITHDRAWN, REMOVED -> Optional.of(new Problem.Gone());
      case VISIBLE ->
          own
              ? Optional.empty()
              : Optional.of(
                  new Problem.NotAllowed(
                      Why.of("words-of-another", "Nobody changes another's words.")));
    };
  }

  /** Why it cannot be edited so. */
  static Optional<Problem> objection(Caller caller, OwnPost post, boolean own, Edit edit) {
    return objection(caller, post, own)
        .or(() -> WritingPolicy.objection(caller, post.chapter(), post.posting()))
        .or(() -> WritingPolicy.objection(post.agrees()))
        .or(() -> objection(post, edit));
  }

  private static Optional<Problem> objection(OwnPost post, Edit edit) {
    if (post.discussionState() != DiscussionState.OPEN) {
      return WritingPolicy.obstacle(Obstacle.DISCUSSION_LOCKED);
    }
    if (post.revision() != edit.revision()) {
      return WritingPolicy.obstacle(Obstacle.STALE);
    }
    return post.early() || post.says(edit) || !edit.reason().isBlank()
        ? Optional.empty()
        : Optional.of(
            Problem.Invalid.field(
                "reason", Why.of("say-why", "Others may have read it: say why it changes.")));
  }
}
