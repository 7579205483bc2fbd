package org.plenary.duty;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Gives each duty to one node when it is due; a node that hangs loses it after its lease. */
public final class DutyService {

  private final Pool pool;

  public DutyService(Pool pool) {
    this.pool = pool;
  }

  /**
   * The duty, if it is due and nobody is at it: up to when it was done before, {@link Instant#MIN}
   * for never.
   */
  public Future<Optional<Instant>> take(String duty, Duration lease) {
    return DutyQueries.take(pool, duty, lease);
  }

  /** It is done for all that happened until then, and due again after this time. */
  public Future<Void> done(String duty, Instant until, Duration again) {
    return DutyQueries.done(pool, duty, until, again);
  }

  /** It is due now, whoever thought that there was time. */
  public Future<Void> hurry(String duty) {
    return DutyQueries.hurry(pool, duty);
  }
}
