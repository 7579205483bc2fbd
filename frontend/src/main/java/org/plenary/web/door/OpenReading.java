package org.plenary.web.door;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.web.door.Route.Access;
import org.plenary.web.door.Route.Kind;

/**
 * Lets scripts of other sites read what the API, feeds and embeds show to everybody, as browsers
 * ask for it (CORS). Cookies mean nothing there, and what comes with a token to the API, or changes
 * something, is not let through.
 */
final class OpenReading {

  private static final String ALLOW_ORIGIN = "access-control-allow-origin";
  private static final String ANYBODY = "*";
  private static final String EXPOSED = "ETag, Link, Retry-After, X-Request-Id";
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private static final Map<String, String> ANYWHERE =
      Map.of(
          ALLOW_ORIGIN,
          ANYBODY,
          "access-control-expose-headers",
          EXPOSED,
          "cross-origin-resource-policy",
          "cross-origin",
          "vary",
          "Accept-Encoding");

  private OpenReading() {}

  /** The answer to a browser that asks whether it may; empty where nobody else may. */
  static Optional<Answer> preflight(List<Route> here, Request request) {
    return here.stream()
        .filter(route -> request.isPreflight() && isOpen(route))
        .findFirst()
        .map(
            _ ->
                Answer.done()
                    .withHeader(ALLOW_ORIGIN, ANYBODY)
                    .withHeader("access-control-allow-methods", "GET, HEAD")
                    .withHeader("access-control-allow-headers", "Accept, If-None-Match")
                    .withHeader("access-control-max-age", Long.toString(REMEMBERED.toSeconds())));
  }

  /** The same answer, for scripts of all sites where they may read it. */
  static Answer opened(Route route, Request request, Answer answer) {
    if (route.kind() == Kind.OPEN) {
      return open(answer);
    }
    return isOpen(route) && !request.credentials().hasToken()
        ? answer
            .withHeader(ALLOW_ORIGIN, ANYBODY)
            .withHeader("access-control-expose-headers", EXPOSED)
        : answer;
  }

  // One answer for everybody; what differs by origin names itself the one whose scripts may read
  // it.
  private static Answer open(Answer answer) {
    var headers = new HashMap<>(ANYWHERE);
    if (answer.headers().getOrDefault("vary", "").contains("Origin")) {
      headers.remove(ALLOW_ORIGIN);
    }
    headers.putAll(answer.headers());
    return answer.withHeaders(headers);
  }

  private static boolean isOpen(Route route) {
    boolean isForAll = route.kind() == Kind.API || route.kind() == Kind.OPEN;
    return isForAll && route.isRead() && route.access() == Access.EVERYBODY;
  }
}
