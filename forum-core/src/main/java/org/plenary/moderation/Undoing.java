package org.plenary.moderation;

import io.vertx.core.Future;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** What stands in the way of taking back. */
final class Undoing {

  /** What of an action's detail names the one that it took back. */
  static final String UNDOES = "undoes";

  /** Against which action the appeal was that brought this. */
  static final String FOLLOWS = "follows";

  private Undoing() {}

  static Future<Void> requireFirst(boolean first) {
    return require(first, Why.of("undone-already", "It was taken back already."));
  }

  static Future<Void> requireUndecided(boolean undecided) {
    return require(
        undecided, Why.of("not-undone", "This is not taken back. Act anew where it is wrong."));
  }

  static Future<Void> requireInTime(boolean inTime) {
    return require(
        inTime,
        Why.of(
            "notice-left", "Its notice has left. It is changed by another action, or on appeal."));
  }

  static Future<Void> requireUnchanged(boolean unchanged) {
    return require(
        unchanged, Why.of("acted-since", "Something else was done since. Look at it again."));
  }

  private static Future<Void> require(boolean fits, Why why) {
    return fits ? Future.succeededFuture() : ProblemException.fail(new Problem.Conflict(why));
  }
}
