package org.plenary.mailing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import org.plenary.outbox.Job;
import org.plenary.outbox.Worker;

/**
 * Makes a letter of each post for everybody who reads its forum as a list, once: whatever is done
 * with it later sends nothing, nor does what was imported or said more than a week ago; but what
 * was hidden while letters about it waited is sent once it is shown.
 */
public final class ListDelivery implements Worker.Work {

  /** What this consumer of jobs is called. */
  public static final String CONSUMER = "mail";

  private static final Duration FRESH = Duration.ofDays(7);

  private final Pool pool;
  private final Duration grace;

  /**
   * @param grace how long an author may mend a post before it goes out
   */
  public ListDelivery(Pool pool, Duration grace) {
    this.pool = pool;
    this.grace = grace;
  }

  @Override
  public Future<Void> of(Job job) {
    return ListQueries.deliver(pool, job, FRESH, grace)
        .compose(_ -> ListQueries.revive(pool, job, FRESH, grace))
        .compose(_ -> ListQueries.forget(pool, FRESH));
  }
}
