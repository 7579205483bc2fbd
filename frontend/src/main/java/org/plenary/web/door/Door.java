package org.plenary.web.door;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.web.door.Problems.Description;
import org.plenary.web.door.Route.Kind;

/** Makes a router of routes: asks each, sends what it answers, explains what it refuses. */
public final class Door {

  private static final Description NOT_ALLOWED =
      new Description(405, "method-not-allowed", "This address only reads.", List.of());
  private static final Description NOT_ACCEPTABLE =
      new Description(406, "not-acceptable", "This address has no such form.", List.of());

  private final Problems problems;
  private final Failures failures;
  private final Sender sender;
  private final UnreadableRequests unreadable;

  public Door(URI publicUrl, Problems problems) {
    var security = new SecurityHeaders(publicUrl);
    this.problems = problems;
    this.failures = new Failures(problems);
    this.sender = new Sender(security);
    this.unreadable = new UnreadableRequests(security);
  }

  /** For the HTTP server, which meets them before the router does. */
  public UnreadableRequests unreadable() {
    return unreadable;
  }

  public Router router(Vertx vertx, List<Route> routes) {
    Router router = Router.router(vertx);
    routes.forEach(route -> router.route(route.path()).handler(context -> open(route, context)));
    router.route().handler(this::nowhere);
    router.errorHandler(400, this::failed);
    router.errorHandler(404, this::nowhere);
    router.errorHandler(500, this::failed);
    return router;
  }

  private void open(Route route, RoutingContext context) {
    var request = new Request(context);
    send(
        context,
        request,
        ask(route, request)
            .recover(
                failure ->
                    Future.succeededFuture(failures.explain(route.kind(), request, failure))));
  }

  // Even a mistake in explaining a mistake is answered: nobody is left waiting.
  private void send(RoutingContext context, Request request, Future<Answer> answer) {
    answer.onComplete(
        found -> say(context, request, found),
        failure -> sender.send(context, request, failures.unexplained(request, failure)));
  }

  private void say(RoutingContext context, Request request, Answer answer) {
    try {
      sender.send(context, request, answer);
    } catch (RuntimeException failure) {
      sender.send(context, request, failures.unexplained(request, failure));
    }
  }

  private Future<Answer> ask(Route route, Request request) {
    if (!request.isRead()) {
      return Future.succeededFuture(
          problems.render(route.kind(), request, NOT_ALLOWED).withHeader("allow", "GET, HEAD"));
    }
    if (!request.accepts(route.kind().type())) {
      return Future.succeededFuture(problems.render(route.kind(), request, NOT_ACCEPTABLE));
    }
    try {
      return route.answering().answer(request);
    } catch (RuntimeException failure) {
      return Future.failedFuture(failure);
    }
  }

  private void nowhere(RoutingContext context) {
    var request = new Request(context);
    send(context, request, Future.succeededFuture(request).map(this::nothingHere));
  }

  private Answer nothingHere(Request request) {
    return failures.nothingHere(kind(request), request);
  }

  private void failed(RoutingContext context) {
    var request = new Request(context);
    @Nullable Throwable failure = context.statusCode() == 400 ? null : context.failure();
    send(
        context,
        request,
        Future.succeededFuture(request)
            .map(asked -> failures.explain(kind(asked), asked, failure)));
  }

  private static Kind kind(Request request) {
    return request.isOfApi() ? Kind.API : Kind.PAGE;
  }
}
