package org.plenary.finding;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Is asked beside an index that is late, so that there is an answer when it proves to hang. Few are
 * answered at once: what slows the index down may be what slows all, and must not be doubled.
 */
final class Standby {

  private static final int MOST = 2;

  private final Finder finder;
  private final AtomicInteger asked = new AtomicInteger();

  Standby(Finder finder) {
    this.finder = finder;
  }

  /** Empty where too many are waited for. */
  Optional<Future<List<Hit>>> ask(Inquiry inquiry) {
    if (asked.incrementAndGet() > MOST) {
      asked.decrementAndGet();
      return Optional.empty();
    }
    return Optional.of(finder.find(inquiry).onComplete(_ -> asked.decrementAndGet()));
  }
}
