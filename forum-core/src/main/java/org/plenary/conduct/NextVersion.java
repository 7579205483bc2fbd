package org.plenary.conduct;

import io.vertx.core.Future;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** A version that is published after the one that its author read. */
public final class NextVersion {

  private NextVersion() {}

  /** Refused with {@link Problem.Conflict} where another was published meanwhile. */
  public static Future<Void> require(boolean isNext) {
    return isNext
        ? Future.succeededFuture()
        : ProblemException.fail(
            new Problem.Conflict(
                Why.of(
                    "another-version",
                    "Another version was published meanwhile. Look at it first.")));
  }
}
