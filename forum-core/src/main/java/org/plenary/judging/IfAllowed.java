package org.plenary.judging;

import io.vertx.core.Future;
import java.util.Optional;
import org.plenary.problem.ProblemException;

/** What is asked, where the caller may ask. */
final class IfAllowed {

  private IfAllowed() {}

  /** Empty where it is refused. */
  static <T> Future<Optional<T>> of(Future<T> asked) {
    return asked.map(Optional::of).recover(IfAllowed::none);
  }

  private static <T> Future<Optional<T>> none(Throwable failure) {
    return failure instanceof ProblemException
        ? Future.succeededFuture(Optional.empty())
        : Future.failedFuture(failure);
  }
}
