package org.plenary.once;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.plenary.member.MemberId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * How much a node keeps in an hour of what it answers each member: a short request may have a long
 * answer, and any number of keys. Known to the node alone, for what is kept of one member must not
 * be known by the database to be of one.
 */
final class KeptBytes {

  /** Of one member in an hour; the answer that exceeds it is still kept. */
  static final long MOST = 16 << 20;

  // A short answer has a row as well.
  private static final int LEAST_COUNTED = 1 << 10;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Why TOO_MUCH =
      Why.inEnglish(
          "Of your answers in this hour as much is kept as may be. Send it without a key, or later.");

  private final Clock clock;
  private final Map<MemberId, Long> kept = new HashMap<>();
  private Instant hour = Instant.MIN;

  KeptBytes(Clock clock) {
    this.clock = clock;
  }

  /** Refused where nothing more is kept for a member in this hour. */
  synchronized Future<Void> require(MemberId member) {
    turn();
    return kept.getOrDefault(member, 0L) < MOST
        ? Future.succeededFuture()
        : ProblemException.fail(
            new Problem.TooMany(TOO_MUCH, Duration.between(clock.instant(), hour.plus(HOUR))));
  }

  synchronized void add(MemberId member, int bytes) {
    turn();
    kept.merge(member, (long) Math.max(LEAST_COUNTED, bytes), Long::sum);
  }

  private void turn() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
    if (now.isAfter(hour)) {
      hour = now;
      kept.clear();
    }
  }
}
