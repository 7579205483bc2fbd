package org.plenary.outbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.List;
import org.plenary.outbox.Rounds.Rest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the jobs of one consumer, shared with the workers of other nodes: each job at least once,
 * again after a failure, and by somebody else when its worker is gone. A job that fails too often
 * is parked: it stands in the table {@code job} with {@code due_at} at infinity, and in the log.
 */
public final class Worker {

  /** What a job asks for; doing it twice is doing it once. */
  public interface Work {
    Future<Void> of(Job job);
  }

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  private final Pool pool;
  private final String consumer;
  private final Work work;
  private final Pace pace;
  private final Rounds rounds;

  public Worker(Vertx vertx, Pool pool, String consumer, Work work, Pace pace) {
    this.pool = pool;
    this.consumer = consumer;
    this.work = work;
    this.pace = pace;
    this.rounds = new Rounds(vertx, pace.pause(), this::rested);
  }

  /** Works from now on, until it is stopped. */
  public void start() {
    rounds.start();
  }

  /** Takes nothing more, and ends when what it has is done. */
  public Future<Void> stop() {
    return rounds.stop();
  }

  // Where there was a whole batch, there is more.
  private Future<Rest> rested() {
    return round()
        .map(done -> done == pace.batch() ? Rest.NONE : Rest.PAUSE)
        .otherwise(this::trouble);
  }

  private Rest trouble(Throwable failure) {
    LOG.warn("Jobs of {} were not looked for: {}", consumer, failure.toString());
    return Rest.PATIENCE;
  }

  /** Does what there is, a batch at most; how much it was. */
  Future<Integer> round() {
    return JobQueries.take(pool, consumer, pace)
        .compose(jobs -> oneByOne(jobs).map(_ -> jobs.size()));
  }

  private Future<Void> oneByOne(List<Job> jobs) {
    Future<Void> done = Future.succeededFuture();
    for (Job job : jobs) {
      done = done.compose(_ -> attempt(job));
    }
    return done;
  }

  // Who was killed by a job did not count its failure; it was counted when it was taken.
  private Future<Void> attempt(Job job) {
    Future<Void> tried =
        job.attempts() > pace.attempts()
            ? Future.failedFuture("It ended its workers.")
            : Future.succeededFuture(job).compose(work::of);
    return tried
        .compose(_ -> JobQueries.done(pool, consumer, job))
        .recover(failure -> failed(job, failure));
  }

  private Future<Void> failed(Job job, Throwable failure) {
    report(consumer, job, failure, pace);
    return JobQueries.failed(pool, consumer, job, pace);
  }

  static void report(String consumer, Job job, Throwable failure, Pace pace) {
    if (job.attempts() >= pace.attempts()) {
      LOG.error("The job {} of {} is parked: {}", job.contribution(), consumer, failure.toString());
    } else {
      LOG.warn("The job {} of {} failed: {}", job.contribution(), consumer, failure.toString());
    }
  }
}
