package org.plenary.server.health;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks each part again and again how it feels, and says so once when that changes. */
public final class Readiness {

  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

  private final Vertx vertx;
  private final Duration interval;
  private final Map<PartName, Supplier<Future<Boolean>>> checks = new EnumMap<>(PartName.class);
  private final Map<PartName, Boolean> ready = new ConcurrentHashMap<>();
  private volatile boolean draining;

  public Readiness(Vertx vertx, Duration interval) {
    this.vertx = vertx;
    this.interval = interval;
  }

  public Readiness with(PartName part, Supplier<Future<Boolean>> check) {
    checks.put(part, check);
    return this;
  }

  /** Asks all at once and from then on at each interval; completes when all answered once. */
  public Future<Void> start() {
    return Future.all(
            checks.entrySet().stream().map(check -> ask(check.getKey(), check.getValue())).toList())
        .mapEmpty();
  }

  private Future<Void> ask(PartName part, Supplier<Future<Boolean>> check) {
    return Future.succeededFuture()
        .compose(_ -> check.get())
        .timeout(Math.max(1000, interval.toMillis() * 2), TimeUnit.MILLISECONDS)
        .otherwise(false)
        .map(answer -> note(part, answer))
        .onSuccess(_ -> askAgain(part, check))
        .mapEmpty();
  }

  private void askAgain(PartName part, Supplier<Future<Boolean>> check) {
    if (!draining) {
      vertx.setTimer(interval.toMillis(), _ -> ask(part, check));
    }
  }

  private boolean note(PartName part, boolean now) {
    Boolean before = ready.put(part, now);
    if (before == null ? now : before != now) {
      LOG.atInfo().addKeyValue("part", part).log(now ? "{} is ready" : "{} is not ready", part);
    }
    return now;
  }

  /** From now on the server says that it is not ready, so that no more requests are sent to it. */
  public void drain() {
    draining = true;
  }

  public boolean isDraining() {
    return draining;
  }

  public boolean isReady(PartName part) {
    return !draining && ready.getOrDefault(part, false);
  }
}
