package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.function.Function;
import org.plenary.member.MemberId;
import org.plenary.sealing.Sealing;

/** Forgets what is kept of how things were sent. */
public final class TraceService {

  /** For how long the same answer is given to who sends the same again. */
  public static final Duration KEPT = Duration.ofHours(24);

  private final Pool pool;

  public TraceService(Pool pool) {
    this.pool = pool;
  }

  /** The keyed digest by which it is known what a member sent. */
  public static Function<MemberId, String> of(Sealing sealing) {
    return member -> Trace.member(sealing, member);
  }

  /** Forgets answers that are older than {@link #KEPT}, and counts of hours that have passed. */
  public Future<Void> forget() {
    return HourQueries.forget(pool).compose(_ -> forgetAnswers());
  }

  private Future<Void> forgetAnswers() {
    return KeptAnswers.forget(pool, KEPT)
        .compose(gone -> gone > 0 ? forgetAnswers() : Future.succeededFuture());
  }
}
