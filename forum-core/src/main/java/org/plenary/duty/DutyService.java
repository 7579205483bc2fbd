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

  /** The duty, if it is due and nobody is at it. */
  public Future<Optional<Duty>> take(String duty, Duration lease) {
    return DutyQueries.take(pool, duty, lease);
  }

  /** It is done for all that happened until then, and due again after this time. */
  public Future<Void> done(String duty, Instant until, Duration again) {
    return DutyQueries.done(pool, duty, until, again);
  }

  /** It could not be done; somebody tries again after this time, from where it was done before. */
  public Future<Void> failed(String duty, Duration again) {
    return DutyQueries.failed(pool, duty, again);
  }

  /** It is due now, whoever thought that there was time. */
  public Future<Void> hurry(String duty) {
    return DutyQueries.hurry(pool, duty);
  }
}
