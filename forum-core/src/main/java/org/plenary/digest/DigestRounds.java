package org.plenary.digest;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Makes the letters of digests when they are due, each once whoever does it. Who was told nothing
 * new gets none.
 */
public final class DigestRounds {

  /** How many members are served by the same statements. */
  static final int TOGETHER = 100;

  // Bounds what a round does before others have their turn.
  private static final int MOST = 200;

  private final Pool pool;
  private final DigestTime time;
  private final Clock clock;

  public DigestRounds(Pool pool, DigestTime time, Clock clock) {
    this.pool = pool;
    this.time = time;
    this.clock = clock;
  }

  /** Serves all whose time has come. */
  public Future<Void> round() {
    return serve(clock.instant(), MOST);
  }

  /** Gives a time to those whom digests will reach and who have none yet. */
  public Future<Void> begin() {
    Instant now = clock.instant();
    return BeginningQueries.without(pool)
        .compose(
            readers ->
                readers.isEmpty()
                    ? Future.succeededFuture()
                    : BeginningQueries.begin(pool, next(readers, now)));
  }

  private Future<Void> serve(Instant now, int batches) {
    return DigestQueries.due(pool, now, TOGETHER)
        .compose(
            readers ->
                readers.isEmpty()
                    ? Future.succeededFuture()
                    : DigestQueries.serve(pool, next(readers, now), now)
                        .compose(_ -> more(readers, now, batches - 1)));
  }

  private Future<Void> more(List<DigestReader> served, Instant now, int batches) {
    return served.size() < TOGETHER || batches == 0
        ? Future.succeededFuture()
        : serve(now, batches);
  }

  private List<DigestReader.Next> next(List<DigestReader> readers, Instant now) {
    return readers.stream()
        .map(reader -> new DigestReader.Next(reader, time.next(reader.way(), reader.zone(), now)))
        .toList();
  }
}
