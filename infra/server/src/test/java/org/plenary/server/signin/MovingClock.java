package org.plenary.server.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The time of day, which somebody can move. */
final class MovingClock extends Clock {

  private final AtomicReference<Duration> moved = new AtomicReference<>(Duration.ZERO);

  void pass(Duration time) {
    moved.accumulateAndGet(time, Duration::plus);
  }

  void setRight() {
    moved.set(Duration.ZERO);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(moved.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("It has one zone.");
  }
}
