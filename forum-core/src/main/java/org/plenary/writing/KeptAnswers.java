package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.plenary.discussion.DiscussionId;
import org.plenary.post.PostId;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.writing.Sending.Retry;

/** What was answered, for who sends the same again. */
final class KeptAnswers {

  private static final String KEEP =
      """
      insert into kept_answer (key, digest, outcome)
      select $1, $2, jsonb_build_object('id', p.id, 'discussion', p.discussion_id,
        'number', p.number, 'parent', p.parent_id, 'depth', p.depth, 'language', p.language,
        'at', p.posted_at, 'held', $4::boolean)
      from post p
      where p.id = $3
      """;

  // Fails while another holds it, so that what was sent behind it fails at once and waits for none.
  private static final String CLAIM = "select claim_key($1)";
  private static final String HELD = "55P03";

  private static final String IS_KEPT =
      "select exists (select from kept_answer where key = $1) as is_kept";

  private static final String FORGET =
      """
      delete from kept_answer where ctid = any (array(
        select ctid from kept_answer where kept_at < now() - $1 * interval '1 second' limit 10000))
      """;

  private KeptAnswers() {}

  /** Refused while the same is being done; else nobody else does it in this transaction. */
  static Future<Void> claim(SqlClient transaction, Retry retry) {
    return transaction
        .preparedQuery(CLAIM)
        .execute(Tuple.of(retry.key()))
        .<Void>mapEmpty()
        .recover(
            failure ->
                failure instanceof PgException held && HELD.equals(held.getSqlState())
                    ? ProblemException.fail(new Problem.Obstructed(Obstacle.IN_FLIGHT))
                    : Future.failedFuture(failure));
  }

  /** Whether it was answered; what was answered by who had the claim before counts. */
  static Future<Boolean> isKept(SqlClient transaction, Retry retry) {
    return transaction
        .preparedQuery(IS_KEPT)
        .execute(Tuple.of(retry.key()))
        .map(rows -> rows.iterator().next().getBoolean("is_kept"));
  }

  static Future<Void> keep(SqlClient transaction, Retry retry, PostId post, boolean held) {
    return transaction
        .preparedQuery(KEEP)
        .execute(Tuple.of(retry.key(), retry.digest(), post.value(), held))
        .mapEmpty();
  }

  /** Forgets some that are older than this; answers how many. */
  static Future<Integer> forget(SqlClient client, Duration age) {
    return client
        .preparedQuery(FORGET)
        .execute(Tuple.of(age.toSeconds()))
        .map(rows -> rows.rowCount());
  }

  static Written written(JsonObject outcome) {
    return new Written(
        new PostId(outcome.getLong("id")),
        new DiscussionId(outcome.getLong("discussion")),
        outcome.getInteger("number"),
        Optional.ofNullable(outcome.getLong("parent")).map(PostId::new),
        outcome.getInteger("depth"),
        outcome.getString("language"),
        OffsetDateTime.parse(outcome.getString("at")).toInstant(),
        outcome.getBoolean("held", false),
        Optional.empty());
  }
}
