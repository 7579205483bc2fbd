package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.List;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/**
 * Publishes what was held as it was written. Nothing is done to anybody by that, so that it is no
 * action: it cites no rule, and has no notice to appeal against.
 */
public final class Publishing {

  private static final Shift RELEASE = Shift.of(ActionKind.RELEASE).orElseThrow();

  private Publishing() {}

  /** Comes after all who change these, who quote them and who write where they stand. */
  public static Future<Void> lock(SqlClient transaction, Collection<Contribution> some) {
    return Contributions.lock(transaction, some);
  }

  /** The same as they are now, those alone that there are. */
  public static Future<List<Contribution>> all(SqlClient transaction, Collection<Long> ids) {
    return Contributions.all(transaction, ids);
  }

  /** Refused with {@link Problem.Conflict} where it is not held any more. It wants the lock. */
  public static Future<Void> publish(SqlClient transaction, Contribution post) {
    return Shifting.shift(transaction, post, RELEASE)
        .compose(
            before ->
                before.isPresent()
                    ? Future.succeededFuture()
                    : ProblemException.fail(RELEASE.objection(post.state())));
  }
}
