package org.plenary.outbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;

/** What consumers have to do yet, and what they gave up, for those who operate a server. */
public final class BacklogService {

  /** The most parked jobs that are named. */
  public static final int MOST = 100;

  private final Pool pool;

  public BacklogService(Pool pool) {
    this.pool = pool;
  }

  /** Of each consumer, also of those that have nothing to do. */
  public Future<List<Backlog>> count() {
    return BacklogQueries.count(pool, Outbox.consumers());
  }

  /** The first {@link #MOST} that are parked. */
  public Future<List<ParkedJob>> listParked() {
    return BacklogQueries.parked(pool, MOST);
  }

  /** All that is parked is due now, as if it had not been tried; how many there were. */
  public Future<Integer> retry() {
    return BacklogQueries.retry(pool);
  }
}
