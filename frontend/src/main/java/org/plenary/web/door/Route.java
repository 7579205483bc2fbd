package org.plenary.web.door;

import io.vertx.core.Future;

/**
 * One address.
 *
 * @param name unique among all routes
 * @param path as Vert.x Web reads it, with {@code :parameters}
 */
public record Route(String name, String path, Access access, Kind kind, Answering answering) {

  /** Who may come; what of it may be read is decided in SQL. */
  public enum Access {
    EVERYBODY
  }

  /** In which form it answers, and refuses. */
  public enum Kind {
    PAGE("text/html"),
    API("application/json"),
    ASSET("*/*");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }
  }

  /** What happens at an address. */
  public interface Answering {
    Future<Answer> answer(Request request);
  }

  public static Route page(String name, String path, Answering answering) {
    return new Route(name, path, Access.EVERYBODY, Kind.PAGE, answering);
  }

  public static Route api(String name, String path, Answering answering) {
    return new Route(name, "/api/v1" + path, Access.EVERYBODY, Kind.API, answering);
  }

  public static Route asset(String name, String path, Answering answering) {
    return new Route(name, path, Access.EVERYBODY, Kind.ASSET, answering);
  }
}
