package org.plenary.letter;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Lets letters go one after the other, so many a second on this node, so that all else that it does
 * has room between them. What was not used of the last tenth of a second goes at once.
 */
final class NodePace {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long CREDIT = SECOND / 10;
  private static final long LEAST = Duration.ofMillis(1).toNanos();

  private final Vertx vertx;
  private final long each;
  private long free = System.nanoTime();

  NodePace(Vertx vertx, int perSecond) {
    this.vertx = vertx;
    this.each = SECOND / perSecond;
  }

  /** Succeeds when the next may go. */
  Future<Void> turn() {
    long wait = take(System.nanoTime());
    return wait < LEAST
        ? Future.succeededFuture()
        : vertx.timer(wait, TimeUnit.NANOSECONDS).mapEmpty();
  }

  private synchronized long take(long now) {
    long mine = now - free > CREDIT ? now - CREDIT : free;
    free = mine + each;
    return mine - now;
  }
}
