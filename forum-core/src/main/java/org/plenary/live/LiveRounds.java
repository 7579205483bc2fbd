package org.plenary.live;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a node's log at its end, and short. Failures are tried again, ever later. */
final class LiveRounds {

  private static final Logger LOG = LoggerFactory.getLogger(LiveRounds.class);
  private static final Duration LATEST = Duration.ofSeconds(5);
  private static final Duration FORGETTING = Duration.ofMinutes(10);

  private final Vertx vertx;
  private final Pool pool;
  private final Sequencer sequencer;
  private final LiveLog log;
  private final LivePace pace;
  private volatile boolean stopped;
  private volatile long forgetting;

  LiveRounds(Vertx vertx, Pool pool, LiveLog log, LivePace pace) {
    this.vertx = vertx;
    this.pool = pool;
    this.sequencer = new Sequencer(pool);
    this.log = log;
    this.pace = pace;
  }

  /** From now on, until it is stopped. */
  void start() {
    round(pace.look());
    forgetting = vertx.setPeriodic(FORGETTING.toMillis(), _ -> forget());
  }

  void stop() {
    stopped = true;
    vertx.cancelTimer(forgetting);
  }

  private void round(Duration pause) {
    look()
        .onSuccess(_ -> after(pace.look()))
        .onFailure(
            failure -> {
              warn(failure);
              after(later(pause));
            });
  }

  private void after(Duration pause) {
    if (stopped) {
      return;
    }
    vertx.setTimer(Math.max(1, pause.toMillis()), _ -> round(pause));
  }

  // What is closed while it is asked says nothing new.
  private void warn(Throwable failure) {
    if (!stopped) {
      LOG.warn("What happened could not be read: {}", failure.getMessage());
    }
  }

  private static Duration later(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LATEST) < 0 ? twice : LATEST;
  }

  Future<Void> look() {
    return sequencer.order().compose(_ -> log.advance());
  }

  /** Forgets what is older than the retention. */
  Future<Void> forget() {
    return EventQueries.forget(pool, pace.retention())
        .compose(
            forgotten -> forgotten < EventQueries.PAGE ? Future.<Void>succeededFuture() : forget())
        .onFailure(failure -> LOG.warn("Old events were not forgotten: {}", failure.getMessage()));
  }
}
