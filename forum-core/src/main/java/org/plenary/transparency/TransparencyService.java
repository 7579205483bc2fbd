package org.plenary.transparency;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.Optional;
import org.plenary.problem.ProblemException;

/**
 * Counts what moderation did, out of reports, actions, notices and appeals alone. Closed forums are
 * counted with all others and named nowhere, so that everybody is told the same.
 */
public final class TransparencyService {

  private final Pool pool;

  public TransparencyService(Pool pool) {
    this.pool = pool;
  }

  /** Of all chapters together. */
  public Future<TransparencyReport> getReport(Period period) {
    return TransparencyQueries.tallies(pool, Optional.empty(), period)
        .map(tallies -> new TransparencyReport(Optional.empty(), period, tallies));
  }

  /** Of one chapter; refused for one that is not there. */
  public Future<TransparencyReport> getReport(String chapter, Period period) {
    return TransparencyQueries.chapter(pool, chapter)
        .compose(ProblemException::found)
        .compose(id -> TransparencyQueries.tallies(pool, Optional.of(id), period))
        .map(tallies -> new TransparencyReport(Optional.of(chapter), period, tallies));
  }
}
