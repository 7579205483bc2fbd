package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Objects;
import org.plenary.inbox.Chain;
import org.plenary.moderation.NoticeQueries.Leaving;

/**
 * Lets notices leave whose action can be undone no more: each once, on whichever nodes this runs.
 */
public final class NoticeRounds {

  private static final int BATCH = 100;

  private final Pool pool;

  public NoticeRounds(Pool pool) {
    this.pool = pool;
  }

  /** Until none is due. */
  public Future<Void> round() {
    return pool.withTransaction(NoticeRounds::some)
        .map(Objects::requireNonNull)
        .compose(sent -> sent == BATCH ? round() : Future.succeededFuture());
  }

  private static Future<Integer> some(SqlClient transaction) {
    return NoticeQueries.take(transaction, BATCH)
        .compose(leaving -> tell(transaction, leaving).map(leaving.size()));
  }

  private static Future<Void> tell(SqlClient transaction, List<Leaving> leaving) {
    return Future.all(leaving.stream().map(one -> tell(transaction, one)).toList()).mapEmpty();
  }

  // What cannot be undone any more is told to who reported it, too.
  private static Future<Void> tell(SqlClient transaction, Leaving one) {
    return Chain.tellOfAction(transaction, one.chapter(), one.action().value(), one.byline())
        .compose(
            _ ->
                one.matter()
                    .map(matter -> Chain.tellReporters(transaction, one.chapter(), matter))
                    .orElseGet(Future::succeededFuture));
  }
}
