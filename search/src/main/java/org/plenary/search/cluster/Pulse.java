package org.plenary.search.cluster;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows whether somebody hangs, and feels again and again whether they live until they do. */
final class Pulse {

  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Vertx vertx;
  private final Supplier<Future<Boolean>> beats;
  private final AtomicBoolean feeling = new AtomicBoolean();
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

  /** Feels, for it may hang; a single question that takes too long says nothing of others. */
  void suspect() {
    if (feeling.compareAndSet(false, true)) {
      feel();
    }
  }

  private void feel() {
    beats.get().onSuccess(this::felt);
  }

  private void felt(boolean lives) {
    if (away == lives) {
      LOG.warn(lives ? "Elasticsearch answers again." : "Elasticsearch hangs.");
    }
    away = !lives;
    if (lives) {
      feeling.set(false);
    } else {
      vertx.setTimer(PAUSE.toMillis(), _ -> feel());
    }
  }
}
