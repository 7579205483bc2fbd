package org.plenary.outbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.outbox.Rounds.Rest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the jobs of one consumer like a {@link Worker}, but a whole batch at once. */
public final class BulkWorker {

  /** What jobs ask for, each with its own ending; doing one twice is doing it once. */
  public interface Work {
    Future<Map<Job, Ending>> of(List<Job> jobs);
  }

  private static final Logger LOG = LoggerFactory.getLogger(BulkWorker.class);

  private final Pool pool;
  private final String consumer;
  private final Work work;
  private final Pace pace;
  private final Rounds rounds;

  public BulkWorker(Vertx vertx, Pool pool, String consumer, Work work, Pace pace) {
    this.pool = pool;
    this.consumer = consumer;
    this.work = work;
    this.pace = pace;
    this.rounds = new Rounds(vertx, pace.pause(), this::round);
  }

  /** Works from now on, until it is stopped. */
  public void start() {
    rounds.start();
  }

  /** Takes nothing more, and ends when what it has is done. */
  public Future<Void> stop() {
    return rounds.stop();
  }

  /** Does what there is, a batch at most. */
  Future<Rest> round() {
    return JobQueries.take(pool, consumer, pace).compose(this::done).otherwise(this::trouble);
  }

  private Rest trouble(Throwable failure) {
    LOG.warn("Jobs of {} were not looked for: {}", consumer, failure.toString());
    return Rest.PATIENCE;
  }

  private Future<Rest> done(List<Job> jobs) {
    return jobs.isEmpty()
        ? Future.succeededFuture(Rest.PAUSE)
        : endings(jobs).compose(endings -> ended(jobs, endings));
  }

  private Future<Map<Job, Ending>> endings(List<Job> jobs) {
    List<Job> deadly = jobs.stream().filter(this::endsItsWorkers).toList();
    List<Job> others = jobs.stream().filter(job -> !endsItsWorkers(job)).toList();
    return of(others)
        .map(endings -> union(endings, all(deadly, new IllegalStateException("It ends workers."))));
  }

  // What fails as a whole is looked for by halves: one job must not fail those that came with it.
  private Future<Map<Job, Ending>> of(List<Job> jobs) {
    return Future.succeededFuture(jobs)
        .compose(work::of)
        .recover(
            failure ->
                jobs.size() > 1 ? ofHalves(jobs) : Future.succeededFuture(all(jobs, failure)));
  }

  private Future<Map<Job, Ending>> ofHalves(List<Job> jobs) {
    int middle = jobs.size() / 2;
    return of(jobs.subList(0, middle))
        .compose(some -> of(jobs.subList(middle, jobs.size())).map(others -> union(some, others)));
  }

  // Who was killed by a job did not count its failure; it was counted when it was taken.
  private boolean endsItsWorkers(Job job) {
    return job.attempts() > pace.attempts();
  }

  private static Map<Job, Ending> all(List<Job> jobs, Throwable failure) {
    return jobs.stream().collect(Collectors.toMap(job -> job, _ -> new Ending.Failed(failure)));
  }

  private static Map<Job, Ending> union(Map<Job, Ending> some, Map<Job, Ending> others) {
    Map<Job, Ending> every = new HashMap<>(some);
    every.putAll(others);
    return every;
  }

  private Future<Rest> ended(List<Job> jobs, Map<Job, Ending> endings) {
    List<Job> done = new ArrayList<>();
    List<Job> postponed = new ArrayList<>();
    List<Future<Void>> steps = new ArrayList<>();
    endings.forEach(
        (job, ending) -> {
          switch (ending) {
            case Ending.Done() -> done.add(job);
            case Ending.Postponed _ -> postponed.add(job);
            case Ending.Failed(Throwable cause) -> steps.add(failed(job, cause));
          }
        });
    steps.add(JobQueries.done(pool, consumer, done));
    steps.add(JobQueries.postponed(pool, consumer, postponed));
    return Future.all(steps).map(_ -> rest(jobs, endings));
  }

  private Rest rest(List<Job> jobs, Map<Job, Ending> endings) {
    Optional<Throwable> absence =
        endings.values().stream()
            .flatMap(
                ending ->
                    ending instanceof Ending.Postponed(Throwable cause)
                        ? Stream.of(cause)
                        : Stream.empty())
            .findFirst();
    absence.ifPresent(cause -> LOG.warn("Jobs of {} wait: {}", consumer, cause.toString()));
    if (absence.isPresent()) {
      return Rest.PATIENCE;
    }
    return jobs.size() == pace.batch() ? Rest.NONE : Rest.PAUSE;
  }

  private Future<Void> failed(Job job, Throwable cause) {
    Worker.report(consumer, job, cause, pace);
    return JobQueries.failed(pool, consumer, job, pace);
  }
}
