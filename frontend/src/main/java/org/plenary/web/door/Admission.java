package org.plenary.web.door;

import io.vertx.core.Future;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.caller.Callers;
import org.plenary.caller.Scope;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.web.door.Problems.Description;
import org.plenary.web.door.Route.Access;
import org.plenary.web.door.Route.Kind;

/** Lets a request come to its route: in a form that there is, from where it may, by whom it may. */
final class Admission {

  private static final Description NOT_ACCEPTABLE =
      new Description(
          406,
          "not-acceptable",
          Why.of("not-acceptable", "This address has no such form."),
          List.of());
  private static final Description CROSS_ORIGIN =
      new Description(403, "cross-origin", "This can be done from the forum's own pages only.");

  private static final Future<Caller> NOBODY = Future.succeededFuture(Caller.ANONYMOUS);

  private final Cookies cookies;
  private final Callers callers;
  private final Problems problems;
  private final Failures failures;
  private final Origins origins;

  Admission(URI publicUrl, Callers callers, Problems problems, Failures failures) {
    this.cookies = new Cookies(publicUrl);
    this.callers = callers;
    this.problems = problems;
    this.failures = failures;
    this.origins = new Origins(publicUrl);
  }

  Future<Answer> notAllowed(List<Route> here, Request request) {
    String allowed =
        here.stream()
            .flatMap(route -> route.isRead() ? Stream.of("GET", "HEAD") : name(route))
            .collect(Collectors.joining(", "));
    var refusal =
        new Description(
            405,
            "method-not-allowed",
            Why.of("method-not-allowed", "This address knows %s only.", allowed),
            List.of());
    return Future.succeededFuture(
        problems.render(here.getFirst().kind(), request, refusal).withHeader("allow", allowed));
  }

  private static Stream<String> name(Route route) {
    return Stream.of(route.method().name());
  }

  Future<Answer> answer(Route route, Request request) {
    if (route.types().stream().noneMatch(request.preferences()::accepts)) {
      return Future.succeededFuture(problems.render(route.kind(), request, NOT_ACCEPTABLE));
    }
    if (route.kind() == Kind.PAGE && !route.isRead() && !request.isFrom(origins)) {
      return Future.succeededFuture(problems.render(route.kind(), request, CROSS_ORIGIN));
    }
    return caller(route.kind(), request.credentials())
        .compose(caller -> answerKnown(route, request.of(caller)));
  }

  // What goes wrong from here on is explained to somebody who is known.
  private Future<Answer> answerKnown(Route route, Request known) {
    return Future.succeededFuture(known)
        .compose(request -> admit(route, request))
        .recover(failure -> Future.succeededFuture(failures.explain(route.kind(), known, failure)))
        .map(answer -> remembered(known, answer));
  }

  // Who chose another language for an answer chose it for what comes after too.
  private Answer remembered(Request request, Answer answer) {
    return request
        .retelling()
        .map(Retelling::language)
        .filter(Languages::isOne)
        .map(language -> answer.withCookie(cookies.ofLanguage(language)))
        .orElse(answer);
  }

  /** Whether it is known who asks. */
  Future<Boolean> isKnown(Route route, Request request) {
    return caller(route.kind(), request.credentials()).map(caller -> caller.member().isPresent());
  }

  private Future<Caller> caller(Kind kind, Credentials shown) {
    return switch (kind) {
      case PAGE, DOWNLOAD -> ofSession(shown);
      case API -> ofToken(shown).orElse(NOBODY);
      case LIVE -> ofToken(shown).orElseGet(() -> ofSession(shown));
      case OPEN, SECRET, MAILED, ASSET -> NOBODY;
    };
  }

  private Optional<Future<Caller>> ofToken(Credentials shown) {
    return shown.token().map(callers::ofToken);
  }

  private Future<Caller> ofSession(Credentials shown) {
    return shown.session().isEmpty() ? NOBODY : callers.ofCookie(shown.session());
  }

  // Without 'read' a program reads what everybody may, and nothing that is for its member.
  private static Optional<Scope> missing(Route route, Caller caller) {
    Scope needed = route.isRead() ? Scope.READ : Scope.WRITE;
    boolean isOpen = route.isRead() && route.access() == Access.EVERYBODY;
    return Optional.of(needed).filter(scope -> !isOpen && !caller.may(scope));
  }

  private static <T> Future<T> without(Scope scope) {
    return ProblemException.fail(
        new Problem.NotAllowed(
            Why.inEnglish("This token was made without '%s'.".formatted(scope.sqlName()))));
  }

  private static Future<Answer> admit(Route route, Request request) {
    if (route.access() == Access.EVERYBODY || request.caller().member().isPresent()) {
      return missing(route, request.caller())
          .map(Admission::<Answer>without)
          .orElseGet(() -> route.answering().answer(request));
    }
    return !route.kind().isForPrograms() && route.isRead()
        ? Future.succeededFuture(Answer.found("/sign-in?return=" + request.address()))
        : ProblemException.fail(new Problem.NotSignedIn());
  }
}
