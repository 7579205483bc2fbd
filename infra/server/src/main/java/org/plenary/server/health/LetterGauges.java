package org.plenary.server.health;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.plenary.letter.DueLetters;
import org.plenary.letter.LetterEnding;
import org.plenary.letter.LetterService;
import org.plenary.letter.PostOffice;

/** How many letters wait and for how long, counted anew now and then, and how others ended here. */
public final class LetterGauges {

  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final Vertx vertx;
  private final LetterService letters;
  private final AtomicReference<DueLetters> due =
      new AtomicReference<>(new DueLetters(0, Duration.ZERO));

  public LetterGauges(
      Vertx vertx, LetterService letters, PostOffice office, MeterRegistry metrics) {
    this.vertx = vertx;
    this.letters = letters;
    Gauge.builder("plenary.letters.due", due, now -> now.get().count()).register(metrics);
    Gauge.builder("plenary.letters.oldest", due, now -> now.get().oldest().toSeconds())
        .baseUnit("seconds")
        .register(metrics);
    for (LetterEnding ending : LetterEnding.values()) {
      FunctionCounter.builder("plenary.letters", office, counted -> counted.count(ending))
          .tag("ending", ending.sqlName())
          .register(metrics);
    }
  }

  /** Counts from now on, until Vert.x is closed. */
  public void start() {
    count().onComplete(_ -> vertx.setTimer(PAUSE.toMillis(), _ -> start()));
  }

  private Future<Void> count() {
    return letters.countDue().onSuccess(due::set).mapEmpty();
  }
}
