package org.plenary.web.door;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.problem.FieldError;
import org.plenary.problem.Problem;

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
  public record Description(int status, String name, String detail, List<FieldError> errors) {}

  private static final Map<String, String> HTML =
      Map.of("content-type", "text/html; charset=utf-8");
  private static final Map<String, String> JSON =
      Map.of("content-type", "application/problem+json");

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
        kind == Route.Kind.API
            ? json(description, request.path())
            : new Answer(
                description.status(), HTML, Optional.empty(), page.render(request, description));
    return retry.isZero()
        ? refused
        : refused.withHeader("retry-after", Long.toString(Math.max(1, retry.toSeconds())));
  }

  static Answer json(Description description, String path) {
    var json =
        new JsonObject()
            .put("type", "urn:plenary:problem:" + description.name())
            .put("title", description.name().replace('-', ' '))
            .put("status", description.status())
            .put("detail", description.detail())
            .put("instance", path);
    if (!description.errors().isEmpty()) {
      json.put("errors", errors(description.errors()));
    }
    return new Answer(description.status(), JSON, Optional.empty(), json.toBuffer());
  }

  private static JsonArray errors(List<FieldError> errors) {
    var array = new JsonArray();
    errors.forEach(
        error ->
            array.add(
                new JsonObject().put("field", error.field()).put("message", error.message())));
    return array;
  }

  private static Description describe(Problem problem) {
    return switch (problem) {
      case Problem.NotFound() ->
          new Description(404, "not-found", "There is nothing here that you may read.", List.of());
      case Problem.Gone(String what) ->
          new Description(410, "gone", what + " was taken away.", List.of());
      case Problem.Invalid(List<FieldError> errors) ->
          new Description(400, "invalid", "Something in the request is wrong.", errors);
      case Problem.TooSlow(Duration _) ->
          new Description(
              503, "too-slow", "This took too long. Ask for less, or try again soon.", List.of());
      case Problem.Unavailable(Duration _) ->
          new Description(503, "unavailable", "The forum is resting. Try again soon.", List.of());
    };
  }

  private static Duration retryAfter(Problem problem) {
    return switch (problem) {
      case Problem.TooSlow(Duration after) -> after;
      case Problem.Unavailable(Duration after) -> after;
      case Problem.NotFound _, Problem.Gone _, Problem.Invalid _ -> Duration.ZERO;
    };
  }
}
