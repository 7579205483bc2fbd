package org.plenary.problem;

import io.vertx.core.Future;
import java.util.Optional;

/** Carries a {@link Problem} through a failed future. Without a stack: a refusal is not a bug. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  private final Problem problem;

  public ProblemException(Problem problem) {
    super(problem.toString(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  /** A future that is refused for this reason. */
  public static <T> Future<T> fail(Problem problem) {
    return Future.failedFuture(new ProblemException(problem));
  }

  /** Refuses a field in which one of a few must be chosen, and none was. */
  public static ProblemException notChosen(String field) {
    return new ProblemException(
        Problem.Invalid.field(field, Why.of("not-chosen", "One must be chosen.")));
  }

  /** The value, or a refusal with {@link Problem.NotFound} where there is none. */
  public static <T> Future<T> found(Optional<T> value) {
    return value.map(Future::succeededFuture).orElseGet(() -> fail(new Problem.NotFound()));
  }
}
