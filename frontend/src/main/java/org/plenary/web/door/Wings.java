package org.plenary.web.door;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The routes of the house by how their paths begin and how many steps they have, each wing with a
 * router of its own: a router tries its routes one after another, and of hundreds only those of one
 * wing are tried.
 */
final class Wings {

  private static final String API = "/api/v1/";

  private record Wing(String beginning, int steps) {

    static Wing of(String path) {
      return new Wing(beginning(path), steps(path));
    }

    // Up to the end of the first step, or of the first after the address of the API.
    private static String beginning(String path) {
      int from = path.startsWith(API) ? API.length() : 1;
      int end = path.indexOf('/', Math.min(from, path.length()));
      return end < 0 ? path : path.substring(0, end);
    }

    // A slash at the end begins none.
    private static int steps(String path) {
      int slashes = (int) path.chars().filter(letter -> letter == '/').count();
      return path.endsWith("/") ? slashes - 1 : slashes;
    }
  }

  private final Map<Wing, Router> routers;

  private Wings(Map<Wing, Router> routers) {
    this.routers = routers;
  }

  /**
   * @param router makes one of the routes of a wing
   */
  static Wings of(List<Route> routes, Function<List<Route>, Router> router) {
    Map<Wing, List<Route>> wings =
        routes.stream().collect(Collectors.groupingBy(route -> Wing.of(route.path())));
    return new Wings(
        wings.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, wing -> router.apply(wing.getValue()))));
  }

  /** Into the wing where the path may be, or past all of them. */
  void enter(RoutingContext context) {
    String path;
    try {
      path = context.normalizedPath();
    } catch (IllegalArgumentException _) {
      // It is encoded as no path is.
      context.fail(400);
      return;
    }
    enter(context, routers.get(Wing.of(path)));
  }

  private static void enter(RoutingContext context, @Nullable Router wing) {
    if (wing == null) {
      context.next();
    } else {
      wing.handleContext(context);
    }
  }
}
