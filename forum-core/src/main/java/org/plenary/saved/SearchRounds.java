package org.plenary.saved;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.plenary.finding.FindingService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks all saved searches again, each at its pace, one after the other and the one that waits
 * longest first. What cannot be asked waits for its next turn, and loses nothing by it.
 */
public final class SearchRounds {

  private static final Logger LOG = LoggerFactory.getLogger(SearchRounds.class);
  private static final int BATCH = 50;
  private static final int BATCHES = 40;
  private static final int PATIENCE = 3;

  private final Pool pool;
  private final Asking asking;
  private final Duration pace;

  /**
   * @param pace how long after the last asking each is asked again
   */
  public SearchRounds(Pool pool, FindingService finding, Duration pace) {
    this.pool = pool;
    this.asking = new Asking(pool, finding);
    this.pace = pace;
  }

  /**
   * Asks those that are due, 2,000 at most; ends after the third in a row that fails, for then the
   * index is away.
   */
  public Future<Void> round() {
    return round(BATCHES);
  }

  private Future<Void> round(int batches) {
    return batches == 0
        ? Future.succeededFuture()
        : RoundQueries.due(pool, pace, BATCH)
            .compose(due -> due.isEmpty() ? Future.succeededFuture(false) : askAll(due))
            .compose(goesOn -> goesOn ? round(batches - 1) : Future.succeededFuture());
  }

  private Future<Boolean> askAll(List<Due> due) {
    return next(due.iterator(), 0);
  }

  private Future<Boolean> next(Iterator<Due> waiting, int failed) {
    if (failed == PATIENCE || !waiting.hasNext()) {
      return Future.succeededFuture(failed < PATIENCE);
    }
    Due due = waiting.next();
    return asking
        .ask(due)
        .map(true)
        .recover(failure -> postpone(due, failure))
        .compose(asked -> next(waiting, asked ? 0 : failed + 1));
  }

  private Future<Boolean> postpone(Due due, Throwable failure) {
    LOG.warn("Saved search {} was not asked: {}", due.id().value(), failure.toString());
    return RoundQueries.postpone(pool, due.id()).map(false);
  }
}
