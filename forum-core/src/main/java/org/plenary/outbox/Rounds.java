package org.plenary.outbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;

/** One round after the other, with a rest where there was little to do, until it is stopped. */
public final class Rounds {

  /** What is to follow a round. */
  public enum Rest {
    /** There is more. */
    NONE,
    /** There was not enough for a whole round. */
    PAUSE,
    /** It went wrong; each time that it does again, the rest is longer. */
    PATIENCE
  }

  private static final int LONGEST = 8;
  private static final int MOST_DOUBLINGS = 20;

  private final Vertx vertx;
  private final Duration pause;
  private final Duration longest;
  private final Supplier<Future<Rest>> round;
  private int troubles;
  private volatile boolean stopped;
  private volatile Future<?> current = Future.succeededFuture();

  /**
   * @param round never fails
   */
  Rounds(Vertx vertx, Duration pause, Supplier<Future<Rest>> round) {
    this(vertx, pause, pause.multipliedBy(LONGEST), round);
  }

  /**
   * @param longest rest, however often it goes wrong
   * @param round never fails
   */
  public Rounds(Vertx vertx, Duration pause, Duration longest, Supplier<Future<Rest>> round) {
    this.vertx = vertx;
    this.pause = pause;
    this.longest = longest;
    this.round = round;
  }

  public void start() {
    after(pause);
  }

  private void after(Duration rest) {
    vertx.setTimer(Math.max(1, rest.toMillis()), _ -> goOn());
  }

  public Future<Void> stop() {
    stopped = true;
    return current.transform(_ -> Future.succeededFuture());
  }

  private void goOn() {
    if (!stopped) {
      current = round.get().onSuccess(this::rest);
    }
  }

  private void rest(Rest rest) {
    troubles = rest == Rest.PATIENCE ? troubles + 1 : 0;
    switch (rest) {
      case NONE -> goOn();
      case PAUSE -> start();
      case PATIENCE -> after(patience());
    }
  }

  private Duration patience() {
    Duration patience = pause.multipliedBy(1L << Math.min(troubles - 1, MOST_DOUBLINGS));
    return patience.compareTo(longest) < 0 ? patience : longest;
  }
}
