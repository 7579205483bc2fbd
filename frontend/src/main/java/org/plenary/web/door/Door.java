package org.plenary.web.door;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.caller.Callers;
import org.plenary.web.door.Problems.Description;
import org.plenary.web.door.Route.Access;
import org.plenary.web.door.Route.Kind;

/** Makes a router of routes: asks each, sends what it answers, explains what it refuses. */
public final class Door {

  private static final Description TOO_LONG =
      new Description(413, "too-long", "What was sent is too long.");

  private final int bodyBytes;
  private final Cookies cookies;
  private final Site site;
  private final Problems problems;
  private final Failures failures;
  private final Sender sender;
  private final Admission admission;
  private final UnreadableRequests unreadable;

  public Door(Site site, Callers callers, Problems problems) {
    URI publicUrl = site.publicUrl();
    var security = new SecurityHeaders(publicUrl);
    this.bodyBytes = site.bodyBytes();
    this.cookies = new Cookies(publicUrl);
    this.site = site;
    this.problems = problems;
    this.failures = new Failures(problems);
    this.sender = new Sender(security);
    this.admission = new Admission(publicUrl, callers, problems, failures);
    this.unreadable = new UnreadableRequests(security);
  }

  /** For the HTTP server, which meets them before the router does. */
  public UnreadableRequests unreadable() {
    return unreadable;
  }

  public Router router(Vertx vertx, List<Route> routes) {
    Router router = Router.router(vertx);
    var wings = Wings.of(routes, wing -> wing(vertx, wing));
    router.route().handler(wings::enter);
    router.route().handler(this::nowhere);
    router.errorHandler(404, this::nowhere);
    return explaining(router);
  }

  private Router explaining(Router router) {
    return router
        .errorHandler(400, this::failed)
        .errorHandler(413, this::tooLong)
        .errorHandler(500, this::failed);
  }

  private Router wing(Vertx vertx, List<Route> routes) {
    Router router = Router.router(vertx);
    var bodies = new Bodies(bodyBytes);
    byPath(routes)
        .forEach(
            (path, here) -> {
              here.stream()
                  .filter(Route::takesBody)
                  .forEach(route -> read(router, bodies, here, route));
              router.route(path).handler(context -> open(here, context));
            });
    return explaining(router);
  }

  private void read(Router router, Bodies bodies, List<Route> here, Route route) {
    if (route.fileBytes().isPresent() && route.access() == Access.SIGNED_IN) {
      router
          .route(route.method(), route.path())
          .handler(context -> goOnIfKnown(here, route, context));
    }
    router.route(route.method(), route.path()).handler(bodies.of(route));
  }

  // A file of somebody who may send none is not read.
  private void goOnIfKnown(List<Route> here, Route route, RoutingContext context) {
    context.request().pause();
    admission
        .isKnown(route, new Request(context, cookies, site))
        .otherwise(false)
        .onSuccess(
            known -> {
              context.request().resume();
              if (known) {
                context.next();
              } else {
                open(here, context);
              }
            });
  }

  private static Map<String, List<Route>> byPath(List<Route> routes) {
    return routes.stream()
        .collect(Collectors.groupingBy(Route::path, LinkedHashMap::new, Collectors.toList()));
  }

  private void open(List<Route> here, RoutingContext context) {
    var request = new Request(context, cookies, site);
    Optional<Route> route = here.stream().filter(one -> one.answers(request.method())).findFirst();
    Kind kind = route.orElseGet(here::getFirst).kind();
    Future<Answer> answer =
        route
            .map(found -> admission.answer(found, request))
            .orElseGet(() -> without(here, request))
            .recover(failure -> Future.succeededFuture(failures.explain(kind, request, failure)));
    send(
        context,
        request,
        answer.map(
            said ->
                route
                    .map(found -> as(found, request, said))
                    .orElseGet(() -> Discretion.kept(here.getFirst(), said))));
  }

  private static Answer as(Route route, Request request, Answer answer) {
    return Discretion.kept(route, OpenReading.opened(route, request, answer));
  }

  private Future<Answer> without(List<Route> here, Request request) {
    return OpenReading.preflight(here, request)
        .map(Future::succeededFuture)
        .orElseGet(() -> admission.notAllowed(here, request));
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

  private void nowhere(RoutingContext context) {
    var request = new Request(context, cookies, site);
    send(context, request, Future.succeededFuture(request).map(this::nothingHere));
  }

  private Answer nothingHere(Request request) {
    return failures.nothingHere(kind(request), request);
  }

  private void tooLong(RoutingContext context) {
    var request = new Request(context, cookies, site);
    send(
        context,
        request,
        Future.succeededFuture(request)
            .map(asked -> problems.render(kind(asked), asked, TOO_LONG)));
  }

  private void failed(RoutingContext context) {
    var request = new Request(context, cookies, site);
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
