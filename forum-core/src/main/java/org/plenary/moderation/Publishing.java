package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

  /**
   * Refused with {@link Problem.Conflict} where one is not held any more. It wants their locks.
   * Marks of readers fall once a discussion, in the order in which they are written of what is
   * read.
   */
  public static Future<Void> publish(SqlClient transaction, Collection<Contribution> posts) {
    Map<Long, List<Contribution>> debates =
        posts.stream()
            .collect(
                Collectors.groupingBy(
                    post -> post.discussion().orElseThrow().value(),
                    TreeMap::new,
                    Collectors.toList()));
    Future<Void> published = Future.succeededFuture();
    for (List<Contribution> together : debates.values()) {
      published = published.compose(_ -> publishTogether(transaction, together));
    }
    return published;
  }

  private static Future<Void> publishTogether(SqlClient transaction, List<Contribution> posts) {
    Future<Void> shown = Future.succeededFuture();
    for (Contribution post : posts) {
      shown = shown.compose(_ -> show(transaction, post));
    }
    return shown.compose(_ -> Shifting.publish(transaction, posts));
  }

  private static Future<Void> show(SqlClient transaction, Contribution post) {
    return Shifting.change(transaction, post, RELEASE)
        .compose(
            before ->
                before.isPresent()
                    ? Future.succeededFuture()
                    : ProblemException.fail(RELEASE.objection(post.state())));
  }
}
