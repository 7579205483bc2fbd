package org.plenary.web.door;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.problem.Outage;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Slowness;
import org.plenary.problem.Why;
import org.plenary.web.door.Problems.Description;
import org.plenary.web.door.Retelling.Retold;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Explains what went wrong without revealing anything. */
public final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Description MALFORMED =
      new Description(
          400,
          "invalid",
          Why.of("malformed", "The address of the request is malformed."),
          List.of());

  private final Problems problems;

  Failures(Problems problems) {
    this.problems = problems;
  }

  Answer nothingHere(Route.Kind kind, Request request) {
    return problems.render(kind, request, new Problem.NotFound());
  }

  /** Without a failure, the request could not even be read. */
  Answer explain(Route.Kind kind, Request request, @Nullable Throwable failure) {
    if (failure instanceof Retold again) {
      return problems.render(kind, request, again.told());
    }
    return failure == null
        ? problems.render(kind, request, MALFORMED)
        : problem(request, failure)
            .map(problem -> problems.render(kind, request, problem))
            .orElseGet(() -> problems.render(kind, request, bug(request, failure)));
  }

  /** What went wrong in words, for who shows it with what was sent. */
  public static Description describe(Request request, Throwable failure) {
    return failure instanceof Retold again
        ? again.told()
        : problem(request, failure)
            .map(Problems::description)
            .orElseGet(() -> bug(request, failure));
  }

  private static Optional<Problem> problem(Request request, Throwable failure) {
    if (failure instanceof ProblemException refusal) {
      return Optional.of(refusal.problem());
    }
    if (Slowness.isToldBy(failure)) {
      LOG.atWarn()
          .addKeyValue("requestId", request.requestId())
          .addKeyValue("path", request.here().told())
          .log("A statement took too long and was given up");
      return Optional.of(new Problem.TooSlow(SOON));
    }
    if (Outage.isToldBy(failure)) {
      LOG.atWarn()
          .addKeyValue("requestId", request.requestId())
          .log("The database does not answer: {}", failure.getMessage());
      return Optional.of(new Problem.Unavailable(SOON));
    }
    return Optional.empty();
  }

  /** For a failure whose explanation failed too. */
  Answer unexplained(Request request, Throwable failure) {
    LOG.atError()
        .setCause(failure)
        .addKeyValue("requestId", request.requestId())
        .log("A failure could not be explained");
    return Answer.bare(500, "This is a mistake of ours.");
  }

  private static Description bug(Request request, Throwable failure) {
    String incident = UUID.randomUUID().toString();
    LOG.atError()
        .setCause(failure)
        .addKeyValue("incident", incident)
        .addKeyValue("requestId", request.requestId())
        .addKeyValue("path", request.here().told())
        .log("A request failed");
    return new Description(
        500,
        "incident",
        Why.of("incident", "This is a mistake of ours. Incident %s", incident),
        List.of());
  }
}
