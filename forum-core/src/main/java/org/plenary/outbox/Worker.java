package org.plenary.outbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.List;
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

  private final Vertx vertx;
  private final Pool pool;
  private final String consumer;
  private final Work work;
  private final Pace pace;
  private volatile boolean stopped;
  private volatile Future<?> round = Future.succeededFuture();

  public Worker(Vertx vertx, Pool pool, String consumer, Work work, Pace pace) {
    this.vertx = vertx;
    this.pool = pool;
    this.consumer = consumer;
    this.work = work;
    this.pace = pace;
  }

  /** Works from now on, until it is stopped. */
  public void start() {
    vertx.setTimer(Math.max(1, pace.pause().toMillis()), _ -> goOn());
  }

  /** Takes nothing more, and ends when what it has is done. */
  public Future<Void> stop() {
    stopped = true;
    return round.transform(_ -> Future.succeededFuture());
  }

  private void goOn() {
    if (!stopped) {
      round = round().onComplete(this::rest, this::rest);
    }
  }

  // Where there was a whole batch, there is more.
  private void rest(int done) {
    if (done == pace.batch()) {
      goOn();
    } else {
      start();
    }
  }

  private void rest(Throwable failure) {
    LOG.warn("Jobs of {} were not looked for: {}", consumer, failure.toString());
    start();
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
    if (job.attempts() >= pace.attempts()) {
      LOG.error("The job {} of {} is parked: {}", job.contribution(), consumer, failure.toString());
    } else {
      LOG.warn("The job {} of {} failed: {}", job.contribution(), consumer, failure.toString());
    }
    return JobQueries.failed(pool, consumer, job, pace);
  }
}
