package org.plenary.web.door;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.problem.FieldError;
import org.plenary.problem.Flaw;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.Problem.SignInRefused.Reason;
import org.plenary.problem.Why;

/** Renders each problem in the form in which its route answers. */
public final class Problems {

  /** Renders a problem for people. */
  public interface PageOf {
    Buffer render(Request request, Description problem);
  }

  /**
   * A problem in words.
   *
   * @param name the last part of its URN
   */
  public record Description(int status, String name, Why why, List<FieldError> errors) {

    /** A problem of which the same is said each time, by its own name. */
    Description(int status, String name, String english) {
      this(status, name, new Why(Optional.of(name), english, List.of()), List.of());
    }
  }

  private final PageOf page;

  public Problems(PageOf page) {
    this.page = page;
  }

  Answer render(Route.Kind kind, Request request, Problem problem) {
    return answer(kind, request, describe(problem), retryAfter(problem));
  }

  /** For what is wrong with the request itself rather than with what it asks for. */
  Answer render(Route.Kind kind, Request request, Description description) {
    return answer(kind, request, description, Duration.ZERO);
  }

  private Answer answer(Route.Kind kind, Request request, Description description, Duration retry) {
    Answer refused =
        kind.isForPrograms()
            ? json(description, request.here().told())
            : Answer.page(description.status(), page.render(request, description));
    return description.status() == 401
        ? refused.withHeader("www-authenticate", "Bearer")
        : later(refused, retry);
  }

  private static Answer later(Answer refused, Duration retry) {
    return retry.isZero()
        ? refused
        : refused.withHeader("retry-after", Long.toString(Math.max(1, retry.toSeconds())));
  }

  /** A problem as programs read it, for a route that has more to say of its answer. */
  public static Answer forPrograms(Request request, Problem problem) {
    return json(describe(problem), request.here().told());
  }

  static Answer json(Description description, String path) {
    var json =
        new JsonObject()
            .put("type", "urn:plenary:problem:" + description.name())
            .put("title", description.name().replace('-', ' '))
            .put("status", description.status())
            .put("detail", description.why().english())
            .put("instance", path);
    if (!description.errors().isEmpty()) {
      json.put("errors", errors(description.errors()));
    }
    return Answer.problem(description.status(), json.toBuffer());
  }

  private static JsonArray errors(List<FieldError> errors) {
    var array = new JsonArray();
    errors.forEach(
        error ->
            array.add(
                new JsonObject()
                    .put("field", error.field())
                    .put("message", error.why().english())));
    return array;
  }

  /** A problem in words, for who shows it with something else. */
  public static Description description(Problem problem) {
    return describe(problem);
  }

  private static Description describe(Problem problem) {
    return switch (problem) {
      case Problem.NotFound() ->
          new Description(404, "not-found", "There is nothing here that you may read.");
      case Problem.Gone(Why why) -> new Description(410, "gone", why, List.of());
      case Problem.NotSignedIn() ->
          new Description(401, "not-signed-in", "Sign in, or send an access token that is good.");
      case Problem.NotAllowed(Why why) -> new Description(403, "not-allowed", why, List.of());
      case Problem.Conflict(Why why, Optional<String> field) ->
          new Description(
              409, "conflict", why, field.stream().map(name -> new FieldError(name, why)).toList());
      case Problem.Obstructed(Obstacle obstacle) -> Obstacles.describe(obstacle);
      case Problem.WrongForm(String expected) ->
          new Description(
              415,
              "wrong-form",
              Why.of("wrong-form", "It must be sent as %s.", expected),
              List.of());
      case Problem.SignInRefused(Reason reason) ->
          new Description(400, "sign-in-refused", why(reason), List.of());
      case Problem.NoSignIn(Duration _) ->
          new Description(
              503,
              "no-sign-in",
              "Nobody can sign in just now. Reading goes on; try again in a minute.");
      case Problem.Flawed(Flaw flaw, FieldError where) ->
          new Description(400, name(flaw), where.why(), List.of(where));
      case Problem.Invalid(List<FieldError> errors) ->
          new Description(
              400, "invalid", Why.of("invalid", "Something in the request is wrong."), errors);
      case Problem.Unreadable(int from, int to, Why why) ->
          new Description(
              400,
              "unreadable-question",
              Why.of(
                  "unreadable-question",
                  "Characters %d to %d of the question cannot be read.",
                  from + 1,
                  to),
              List.of(new FieldError("q", why)));
      case Problem.TooMany(Why why, Duration _) -> new Description(429, "too-many", why, List.of());
      case Problem.Full(Duration _) ->
          new Description(503, "full", "As many do this here as can be served. Try again soon.");
      case Problem.TooSlow(Duration _) ->
          new Description(503, "too-slow", "This took too long. Ask for less, or try again soon.");
      case Problem.Unavailable(Duration _) ->
          new Description(503, "unavailable", "The forum is resting. Try again soon.");
    };
  }

  private static String name(Flaw flaw) {
    return flaw.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Why why(Reason reason) {
    return switch (reason) {
      case UNKNOWN ->
          Why.of(
              "sign-in-unknown",
              "This sign-in began in another browser, too long ago, or was completed already. Begin"
                  + " again.");
      case DENIED ->
          Why.of(
              "sign-in-denied",
              "The sign-in was given up, or refused where you signed in. Begin again.");
    };
  }

  private static Duration retryAfter(Problem problem) {
    return switch (problem) {
      case Problem.Full(Duration after) -> after;
      case Problem.TooSlow(Duration after) -> after;
      case Problem.Unavailable(Duration after) -> after;
      case Problem.NoSignIn(Duration after) -> after;
      case Problem.TooMany(Why _, Duration after) -> after;
      case Problem.Obstructed(Obstacle obstacle) -> Obstacles.retryAfter(obstacle);
      case Problem.NotFound _,
          Problem.Gone _,
          Problem.NotSignedIn _,
          Problem.NotAllowed _,
          Problem.Conflict _,
          Problem.WrongForm _,
          Problem.SignInRefused _,
          Problem.Flawed _,
          Problem.Invalid _,
          Problem.Unreadable _ ->
          Duration.ZERO;
    };
  }
}
