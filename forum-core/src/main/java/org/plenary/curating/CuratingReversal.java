package org.plenary.curating;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.EnumSet;
import java.util.Set;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionState;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Done;
import org.plenary.moderation.Reversible;

/**
 * Arranges a discussion as it was before an action. What others arranged since stays; where they
 * changed the same, or somebody wrote for fewer readers, nothing is taken back.
 */
public final class CuratingReversal implements Reversible {

  @Override
  public Set<ActionKind> kinds() {
    return EnumSet.of(
        ActionKind.LOCK,
        ActionKind.UNLOCK,
        ActionKind.PIN,
        ActionKind.UNPIN,
        ActionKind.FEATURE,
        ActionKind.UNFEATURE,
        ActionKind.RETITLE,
        ActionKind.RELABEL,
        ActionKind.MARK_DUPLICATE,
        ActionKind.UNMARK_DUPLICATE,
        ActionKind.MOVE);
  }

  @Override
  public ActionKind inverse(Done done) {
    return switch (done.kind()) {
      case LOCK -> ActionKind.UNLOCK;
      case UNLOCK -> ActionKind.LOCK;
      case PIN -> ActionKind.UNPIN;
      case UNPIN -> ActionKind.PIN;
      case FEATURE -> ActionKind.UNFEATURE;
      case UNFEATURE -> ActionKind.FEATURE;
      case MARK_DUPLICATE -> ActionKind.UNMARK_DUPLICATE;
      case UNMARK_DUPLICATE -> ActionKind.MARK_DUPLICATE;
      default -> done.kind();
    };
  }

  @Override
  public Future<Boolean> takeBack(SqlClient transaction, Done done) {
    return DebateQueries.retake(transaction, new DiscussionId(done.contribution().orElseThrow()))
        .compose(
            found ->
                found
                    .filter(debate -> debate.state() != DiscussionState.MERGED)
                    .map(debate -> takeBack(transaction, debate, done))
                    .orElseGet(() -> Future.succeededFuture(false)));
  }

  private static Future<Boolean> takeBack(SqlClient transaction, Debate debate, Done done) {
    return debate
        .arrangement()
        .back(Arranging.was(done.before()), Arranging.became(done.before()))
        .map(wish -> arrange(transaction, debate, wish, done))
        .orElseGet(() -> Future.succeededFuture(false));
  }

  private static Future<Boolean> arrange(
      SqlClient transaction, Debate debate, Arrangement wish, Done done) {
    return canStand(transaction, debate, wish, done)
        .compose(
            can ->
                can
                    ? Arranging.write(transaction, debate, wish).map(true)
                    : Future.succeededFuture(false));
  }

  private static Future<Boolean> canStand(
      SqlClient transaction, Debate debate, Arrangement wish, Done done) {
    return wish.forum().equals(debate.arrangement().forum())
        ? Future.succeededFuture(true)
        : MovingQueries.canReturn(transaction, debate, wish.forum(), done.at());
  }
}
