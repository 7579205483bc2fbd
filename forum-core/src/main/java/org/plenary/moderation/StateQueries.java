package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.plenary.discussion.DiscussionId;
import org.plenary.post.PostState;

/** Changes what of a contribution is shown, and what is counted of it. */
final class StateQueries {

  private static final String SET =
      """
      update contribution set state = $3::text::contribution_state
      where id = $1 and state = $2::text::contribution_state
      """;

  // A discussion is withdrawn when nothing is left in it; so it comes back with what was left.
  private static final String SHOW_DEBATE =
      """
      update contribution debate set state = 'visible'
      where id = $2 and (state = 'withdrawn' or (state <> 'visible' and (
        select before ? 'discussion'
        from moderation_action
        where contribution_id = $1 and kind in ('hide', 'hold', 'refuse')
        order by id desc
        limit 1)))
      """;

  private static final String COUNT =
      """
      update discussion set version = version + 1, post_count = post_count + $2
      where id = $1
      returning post_count
      """;

  private StateQueries() {}

  /** False where it is in another state. */
  static Future<Boolean> set(SqlClient transaction, long id, PostState from, PostState to) {
    return transaction
        .preparedQuery(SET)
        .execute(Tuple.of(id, from.sqlName(), to.sqlName()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Whether the discussion had gone with this post of it, and is back. */
  static Future<Boolean> showDebate(SqlClient transaction, long post, DiscussionId discussion) {
    return transaction
        .preparedQuery(SHOW_DEBATE)
        .execute(Tuple.of(post, discussion.value()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Makes it newer than what anybody has of it; how many posts it has now. */
  static Future<Integer> count(SqlClient transaction, Optional<DiscussionId> discussion, int more) {
    return discussion
        .map(
            one ->
                transaction
                    .preparedQuery(COUNT)
                    .execute(Tuple.of(one.value(), more))
                    .map(rows -> rows.iterator().next().getInteger("post_count")))
        .orElseGet(() -> Future.succeededFuture(0));
  }
}
