package org.plenary.live;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;

/**
 * Gives events their public order once they are committed. Every node has one, and one at a time
 * works: an order is given once, without gaps, and nothing with a lower one appears later.
 */
public final class Sequencer {

  /** How many events are ordered by one statement. */
  static final int BATCH = 1000;

  private final Pool pool;

  public Sequencer(Pool pool) {
    this.pool = pool;
  }

  /** Orders all that waits now, unless another node is at it. */
  public Future<Void> order() {
    return EventQueries.order(pool, BATCH)
        .compose(ordered -> ordered < BATCH ? Future.succeededFuture() : order());
  }
}
