package org.plenary.web.live;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.plenary.caller.Caller;
import org.plenary.caller.Callers;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/**
 * Looks again and again whether those who follow are still signed in, and who they are now: all
 * sessions with one statement.
 */
final class Passes {

  /** How often; with the statement it is less than the five seconds that are promised. */
  static final Duration LOOK = Duration.ofSeconds(2);

  private final Callers callers;
  private final AtomicBoolean looking = new AtomicBoolean();

  Passes(Callers callers) {
    this.callers = callers;
  }

  void check(Collection<EventStream> streams) {
    streams.forEach(this::checkToken);
    Set<String> cookies =
        streams.stream().flatMap(stream -> cookie(stream).stream()).collect(Collectors.toSet());
    if (!cookies.isEmpty() && looking.compareAndSet(false, true)) {
      callers
          .ofCookies(cookies)
          .onSuccess(known -> streams.forEach(stream -> tell(stream, cookies, known)))
          .onComplete(_ -> looking.set(false));
    }
  }

  private static Optional<String> cookie(EventStream stream) {
    return stream.pass() instanceof Pass.Session(String cookie)
        ? Optional.of(cookie)
        : Optional.empty();
  }

  // Those who came while it was asked are asked for the next time.
  private static void tell(EventStream stream, Set<String> asked, Map<String, Caller> known) {
    cookie(stream)
        .filter(asked::contains)
        .ifPresent(
            cookie ->
                Optional.ofNullable(known.get(cookie)).ifPresentOrElse(stream::know, stream::end));
  }

  // Programs are few, and known to the node for a moment.
  private void checkToken(EventStream stream) {
    if (stream.pass() instanceof Pass.Token(String token)) {
      callers
          .ofToken(token)
          .onSuccess(stream::know)
          .onFailure(failure -> endIfRefused(stream, failure));
    }
  }

  private static void endIfRefused(EventStream stream, Throwable failure) {
    if (failure instanceof ProblemException refusal
        && refusal.problem() instanceof Problem.NotSignedIn) {
      stream.end();
    }
  }
}
