package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plenary.chapter.ChapterId;
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
    return Future.all(
            Stream.concat(
                    leaving.stream().map(one -> tell(transaction, one)),
                    matters(leaving).map(matter -> tellReporters(transaction, matter)))
                .toList())
        .mapEmpty();
  }

  private static Future<Void> tell(SqlClient transaction, Leaving one) {
    return Chain.tellOfAction(transaction, one.chapter(), one.action().value(), one.byline());
  }

  /** A case in which something cannot be undone any more. */
  private record Matter(ChapterId chapter, long number) {}

  // However much was done in a case at once, who reported it is told once.
  private static Stream<Matter> matters(List<Leaving> leaving) {
    return leaving.stream()
        .flatMap(one -> one.matter().map(number -> new Matter(one.chapter(), number)).stream())
        .distinct();
  }

  private static Future<Void> tellReporters(SqlClient transaction, Matter matter) {
    return Chain.tellReporters(transaction, matter.chapter(), matter.number());
  }
}
