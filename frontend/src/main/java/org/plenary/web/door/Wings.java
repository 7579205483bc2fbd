package org.plenary.web.door;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The routes of the house by how their paths begin, how many steps they have and how they end, each
 * wing with a router of its own: a router tries its routes one after another, and of hundreds only
 * those of one wing are tried.
 */
final class Wings {

  private static final String API = "/api/v1/";
  private static final String ANYHOW = "";

  /**
   * A part of the house.
   *
   * @param end the last step, empty where that is a parameter
   */
  private record Wing(String beginning, int steps, String end) {

    static Wing of(String path) {
      // A slash at the end begins no step.
      String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
      String end = plain.substring(plain.lastIndexOf('/') + 1);
      int steps = (int) plain.chars().filter(letter -> letter == '/').count();
      return new Wing(beginning(path), steps, end.contains(":") ? ANYHOW : end);
    }

    // Up to the end of the first step, or of the first after the address of the API.
    private static String beginning(String path) {
      int from = path.startsWith(API) ? API.length() : 1;
      int end = path.indexOf('/', Math.min(from, path.length()));
      return end < 0 ? path : path.substring(0, end);
    }

    Wing endingAnyhow() {
      return new Wing(beginning, steps, ANYHOW);
    }

    boolean has(Route route) {
      Wing other = of(route.path());
      return equals(other) || endingAnyhow().equals(other);
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
    Map<Wing, List<Route>> alike =
        routes.stream()
            .collect(Collectors.groupingBy(route -> Wing.of(route.path()).endingAnyhow()));
    return new Wings(
        alike.values().stream()
            .flatMap(some -> each(some, router))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Stream<Map.Entry<Wing, Router>> each(
      List<Route> alike, Function<List<Route>, Router> router) {
    return alike.stream()
        .map(route -> Wing.of(route.path()))
        .distinct()
        .map(wing -> Map.entry(wing, router.apply(alike.stream().filter(wing::has).toList())));
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
    Wing wing = Wing.of(path);
    enter(context, routers.getOrDefault(wing, routers.get(wing.endingAnyhow())));
  }

  private static void enter(RoutingContext context, @Nullable Router wing) {
    if (wing == null) {
      context.next();
    } else {
      wing.handleContext(context);
    }
  }
}
