package org.plenary.letter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;

/** What there is of letters, for those who operate a server. */
public final class LetterService {

  private final Pool pool;

  public LetterService(Pool pool) {
    this.pool = pool;
  }

  public Future<DueLetters> countDue() {
    return LetterTendingQueries.count(pool);
  }

  /** Ends letters that nobody sent in this time, where nobody is to send any either. */
  public Future<Void> giveUp(Duration triesFor) {
    return LetterTendingQueries.giveUp(pool, triesFor)
        .compose(ended -> ended > 0 ? giveUp(triesFor) : Future.succeededFuture());
  }

  /** Forgets letters that ended before then. */
  public Future<Void> forget(Duration kept) {
    return LetterTendingQueries.forget(pool, kept)
        .compose(gone -> gone > 0 ? forget(kept) : LetterTendingQueries.forgetPatience(pool));
  }
}
