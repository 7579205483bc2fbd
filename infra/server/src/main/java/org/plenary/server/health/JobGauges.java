package org.plenary.server.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.outbox.Backlog;
import org.plenary.outbox.BacklogService;

/** How much is still to be done and how much was given up, counted anew now and then. */
public final class JobGauges {

  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final Vertx vertx;
  private final BacklogService jobs;
  private final MultiGauge gauges;

  public JobGauges(Vertx vertx, BacklogService jobs, MeterRegistry metrics) {
    this.vertx = vertx;
    this.jobs = jobs;
    this.gauges = MultiGauge.builder("plenary.jobs").register(metrics);
  }

  /** Counts from now on, until Vert.x is closed. */
  public void start() {
    count().onComplete(_ -> vertx.setTimer(PAUSE.toMillis(), _ -> start()));
  }

  private Future<Void> count() {
    return jobs.count().onSuccess(this::show).mapEmpty();
  }

  private void show(List<Backlog> backlogs) {
    gauges.register(backlogs.stream().flatMap(JobGauges::rows).toList(), true);
  }

  private static Stream<Row<?>> rows(Backlog backlog) {
    return Stream.of(
        row(backlog.consumer(), "waiting", backlog.waiting()),
        row(backlog.consumer(), "parked", backlog.parked()));
  }

  private static Row<?> row(String consumer, String state, long jobs) {
    return Row.of(Tags.of("consumer", consumer, "state", state), jobs);
  }
}
