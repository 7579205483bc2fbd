package org.plenary.attachment;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/** Looks at few files at once, for a decoded picture fills memory; others wait, but not many. */
final class Inspectors {

  private static final int AT_ONCE = 2;
  private static final int MOST_WAITING = 20;
  private static final Duration SOON = Duration.ofSeconds(5);

  private final WorkerExecutor workers;
  private final Inspection inspection;
  private final AtomicInteger waiting = new AtomicInteger();

  Inspectors(Vertx vertx, AttachmentLimits limits) {
    this.workers = vertx.createSharedWorkerExecutor("attachments", AT_ONCE);
    this.inspection = new Inspection(limits);
  }

  Future<CleanFile> inspect(Buffer sent) {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      return ProblemException.fail(new Problem.Unavailable(SOON));
    }
    return workers
        .executeBlocking(() -> inspection.inspect(sent), false)
        .map(Objects::requireNonNull)
        .onComplete(_ -> waiting.decrementAndGet());
  }
}
