package org.plenary.search.cluster;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows whether somebody hangs, and feels again and again whether they live until they do. */
final class Pulse {

  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Vertx vertx;
  private final Supplier<Future<Boolean>> beats;
  private final AtomicReference<@Nullable Future<Boolean>> feeling = new AtomicReference<>();
  private volatile boolean away;

  /**
   * @param beats never fails, and does not hang
   */
  Pulse(Vertx vertx, Supplier<Future<Boolean>> beats) {
    this.vertx = vertx;
    this.beats = beats;
  }

  boolean isAway() {
    return away;
  }

  /** Whether they live; who asks while it is being felt hears the same. */
  Future<Boolean> suspect() {
    Promise<Boolean> felt = Promise.promise();
    Future<Boolean> before = feeling.compareAndExchange(null, felt.future());
    if (before != null) {
      return before;
    }
    feel(felt);
    return felt.future();
  }

  private void feel(Promise<Boolean> felt) {
    beats
        .get()
        .onSuccess(
            lives -> {
              felt(lives);
              felt.tryComplete(lives);
            });
  }

  private void felt(boolean lives) {
    if (away == lives) {
      LOG.warn(lives ? "Elasticsearch answers again." : "Elasticsearch hangs.");
    }
    away = !lives;
    if (lives) {
      feeling.set(null);
    } else {
      vertx.setTimer(PAUSE.toMillis(), _ -> feel(Promise.promise()));
    }
  }
}
