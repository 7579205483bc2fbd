package org.plenary.finding;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Is asked beside an index that is late, so that there is an answer when it proves to hang. It
 * answers seldom: an index may be slow for long, and what slows it down must not be doubled.
 */
final class Standby {

  private static final long REST = Duration.ofSeconds(10).toNanos();

  private final Finder finder;
  private final AtomicLong asked = new AtomicLong(System.nanoTime() - REST);

  Standby(Finder finder) {
    this.finder = finder;
  }

  /** Empty where it was asked a moment ago. */
  Optional<Future<List<Hit>>> ask(Inquiry inquiry) {
    long before = asked.get();
    long now = System.nanoTime();
    return now - before >= REST && asked.compareAndSet(before, now)
        ? Optional.of(finder.find(inquiry))
        : Optional.empty();
  }
}
