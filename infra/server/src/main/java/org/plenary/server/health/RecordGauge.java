package org.plenary.server.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.record.RecordReview;
import org.plenary.record.RecordService;

/** How much the last look found that does not fit the public record, whichever node looked. */
public final class RecordGauge {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Vertx vertx;
  private final RecordService records;
  private final AtomicInteger found = new AtomicInteger();

  public RecordGauge(Vertx vertx, RecordService records, MeterRegistry metrics) {
    this.vertx = vertx;
    this.records = records;
    Gauge.builder("plenary.record.unfit", found, AtomicInteger::get).register(metrics);
  }

  /** Asks from now on, until Vert.x is closed. */
  public void start() {
    ask().onComplete(_ -> vertx.setTimer(PAUSE.toMillis(), _ -> start()));
  }

  private Future<Void> ask() {
    return records.getReview().onSuccess(review -> review.ifPresent(this::show)).mapEmpty();
  }

  private void show(RecordReview review) {
    found.set(review.found().values().stream().mapToInt(Integer::intValue).sum());
  }
}
