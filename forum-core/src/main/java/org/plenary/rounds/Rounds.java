package org.plenary.rounds;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again, with a pause between. Failures are tried again, ever later. */
public final class Rounds {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final Duration LATEST = Duration.ofSeconds(5);

  private final Vertx vertx;
  private final Duration pause;
  private final String failed;
  private final Supplier<Future<Void>> work;
  private volatile boolean stopped;

  /**
   * @param failed what is not so when the work fails, as a sentence without its end
   */
  public Rounds(Vertx vertx, Duration pause, String failed, Supplier<Future<Void>> work) {
    this.vertx = vertx;
    this.pause = pause;
    this.failed = failed;
    this.work = work;
  }

  /** From now on, until it is stopped. */
  public void start() {
    round(pause);
  }

  public void stop() {
    stopped = true;
  }

  private void round(Duration last) {
    work.get()
        .onSuccess(_ -> after(pause))
        .onFailure(
            failure -> {
              warn(failure);
              after(later(last));
            });
  }

  private void after(Duration next) {
    if (stopped) {
      return;
    }
    vertx.setTimer(Math.max(1, next.toMillis()), _ -> round(next));
  }

  // What is closed while it is asked says nothing new.
  private void warn(Throwable failure) {
    if (!stopped) {
      LOG.warn("{}: {}", failed, failure.getMessage());
    }
  }

  private static Duration later(Duration last) {
    Duration twice = last.multipliedBy(2);
    return twice.compareTo(LATEST) < 0 ? twice : LATEST;
  }
}
