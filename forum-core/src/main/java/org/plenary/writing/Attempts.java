package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/**
 * Tries again what met a change: of the ground under it, or of what was answered before. What meets
 * one again and again is unavailable for a moment.
 */
final class Attempts {

  private static final int TRIES = 5;
  private static final Duration LATER = Duration.ofSeconds(1);

  // A unique violation, a serialization failure, a deadlock.
  private static final Set<String> AGAIN = Set.of("23505", "40001", "40P01");

  private Attempts() {}

  /** The ground has changed since it was looked at. */
  private static final class ChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ChangedException() {
      super("It changed meanwhile, again and again.", null, false, false);
    }
  }

  static <T> Future<T> at(Supplier<Future<T>> work) {
    return at(TRIES, work);
  }

  private static <T> Future<T> at(int tries, Supplier<Future<T>> work) {
    return work.get()
        .recover(
            failure -> isChange(failure) ? again(tries - 1, work) : Future.failedFuture(failure));
  }

  // So many write there at once that somebody must come last.
  private static <T> Future<T> again(int tries, Supplier<Future<T>> work) {
    return tries > 0 ? at(tries, work) : ProblemException.fail(new Problem.Unavailable(LATER));
  }

  // An answer that another node kept in the meantime is found at the next look.
  private static boolean isChange(Throwable failure) {
    return failure instanceof ChangedException
        || (failure instanceof PgException database
            && AGAIN.contains(String.valueOf(database.getSqlState())));
  }

  /** What was found; a change where there is nothing any more. */
  static <T> Future<T> still(Optional<T> found) {
    return found
        .map(Future::succeededFuture)
        .orElseGet(() -> Future.failedFuture(new ChangedException()));
  }

  /** A change where it is false. */
  static Future<Void> require(boolean still) {
    return still ? Future.succeededFuture() : Future.failedFuture(new ChangedException());
  }

  static Future<Void> refuse(Optional<Problem> objection) {
    return objection.<Future<Void>>map(ProblemException::fail).orElseGet(Future::succeededFuture);
  }
}
