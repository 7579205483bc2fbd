package org.plenary.letter;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps letters to one domain apart, on this node: a second's worth at once, then one by one. */
final class DomainPace {

  /**
   * @param free when the next may go, if one after the other does
   * @param last when the last of those that wait comes back
   */
  private record Line(Instant free, Instant last) {}

  private static final Duration BURST = Duration.ofSeconds(1);

  private final Duration each;
  private final Map<Buffer, Line> lines = new HashMap<>();

  DomainPace(int perSecond) {
    this.each = Duration.ofNanos(BURST.toNanos() / perSecond);
  }

  /** How long it has to wait; empty for what may go, which is then gone. */
  synchronized Optional<Duration> wait(Buffer domain, Instant now) {
    Line line = lines.getOrDefault(domain, new Line(now, now));
    Instant free = latest(line.free(), now);
    if (free.isBefore(now.plus(BURST))) {
      lines.put(domain, new Line(free.plus(each), line.last()));
      return Optional.empty();
    }
    Instant last = latest(line.last(), now.plus(BURST)).plus(each);
    lines.put(domain, new Line(free, last));
    return Optional.of(Duration.between(now, last));
  }

  /** Forgets those to whom nobody writes any more. */
  synchronized void forget(Instant now) {
    lines.values().removeIf(line -> line.free().isBefore(now) && line.last().isBefore(now));
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
