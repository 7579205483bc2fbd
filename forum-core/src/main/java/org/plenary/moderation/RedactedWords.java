package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;

/**
 * What was taken out of posts: kept so that an appeal can put it back, and forgotten after that.
 */
public final class RedactedWords {

  private final Pool pool;
  private final Duration kept;

  /**
   * @param limits of which the time to appeal counts from when a notice has left
   */
  public RedactedWords(Pool pool, ModerationLimits limits) {
    this.pool = pool;
    this.kept = limits.undo().plus(limits.appeals());
  }

  /** Of all actions against which nobody can appeal any more, and no appeal waits. */
  public Future<Void> forget() {
    return RedactionQueries.forget(pool, kept);
  }
}
