package org.plenary.server.node;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.plenary.duty.DutyService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one node does for all now and then, until Vert.x is closed. */
final class Chore {

  private static final Logger LOG = LoggerFactory.getLogger(Chore.class);
  // A node that is restarted each day does its part of what is done once a day, too.
  private static final Duration LOOK = Duration.ofMinutes(10);
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Vertx vertx;
  private final DutyService duties;
  private final Clock clock;
  private final String name;
  private final Duration again;
  private final Supplier<Future<Void>> work;

  Chore(
      Vertx vertx,
      DutyService duties,
      Clock clock,
      String name,
      Duration again,
      Supplier<Future<Void>> work) {
    this.vertx = vertx;
    this.duties = duties;
    this.clock = clock;
    this.name = name;
    this.again = again;
    this.work = work;
  }

  void start() {
    vertx.setTimer(
        Math.min(again.toMillis(), LOOK.toMillis()), _ -> once().onComplete(_ -> start()));
  }

  /** Does it, where it is due and no other node is at it; never fails. */
  Future<Void> once() {
    return duties
        .take(name, LEASE)
        .compose(taken -> taken.isPresent() ? done() : Future.succeededFuture())
        .onFailure(failure -> LOG.warn("{} was not done: {}", name, failure.getMessage()))
        .otherwiseEmpty();
  }

  private Future<Void> done() {
    return work.get()
        .compose(_ -> duties.done(name, clock.instant(), again))
        .recover(failure -> duties.failed(name, again).compose(_ -> Future.failedFuture(failure)));
  }
}
