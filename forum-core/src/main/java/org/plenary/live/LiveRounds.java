package org.plenary.live;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import org.plenary.rounds.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a node's log at its end, and short. */
final class LiveRounds {

  private static final Logger LOG = LoggerFactory.getLogger(LiveRounds.class);
  private static final Duration FORGETTING = Duration.ofMinutes(10);

  private final Vertx vertx;
  private final Pool pool;
  private final Sequencer sequencer;
  private final LiveLog log;
  private final LivePace pace;
  private final Rounds rounds;
  private volatile long forgetting;

  LiveRounds(Vertx vertx, Pool pool, LiveLog log, LivePace pace) {
    this.vertx = vertx;
    this.pool = pool;
    this.sequencer = new Sequencer(pool);
    this.log = log;
    this.pace = pace;
    this.rounds = new Rounds(vertx, pace.look(), "What happened could not be read", this::look);
  }

  /** From now on, until it is stopped. */
  void start() {
    rounds.start();
    forgetting = vertx.setPeriodic(FORGETTING.toMillis(), _ -> forget());
  }

  void stop() {
    rounds.stop();
    vertx.cancelTimer(forgetting);
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
