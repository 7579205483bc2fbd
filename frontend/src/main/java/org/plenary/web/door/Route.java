package org.plenary.web.door;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What one method does at one address.
 *
 * @param name unique among all routes
 * @param method GET answers HEAD too
 * @param path as Vert.x Web reads it, with {@code :parameters}
 * @param types in which it answers, the one first that is meant where any is welcome
 * @param fileBytes how many bytes a file may have that is sent there; absent where none is
 */
public record Route(
    String name,
    HttpMethod method,
    String path,
    Access access,
    Kind kind,
    List<String> types,
    Optional<Integer> fileBytes,
    Answering answering) {

  private static final Set<HttpMethod> WITH_BODY =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

  /** Who may come; what of it may be read is decided in SQL. */
  public enum Access {
    EVERYBODY,
    /** Others are led to the sign-in, or told to. */
    SIGNED_IN
  }

  /** In which form it answers, and refuses; and by what people are known there. */
  public enum Kind {
    /** For browsers, known by the cookie of a session. */
    PAGE("text/html"),
    /** For browsers too, but for no page. */
    DOWNLOAD("*/*"),
    /** For programs, known by a token; cookies mean nothing there. */
    API("application/json"),
    /** For scripts of pages, known by cookie, and for programs, known by token: live events. */
    LIVE("text/event-stream"),
    /** For other sites and those who read feeds: nobody is known there by anything. */
    OPEN("*/*"),
    /** For who knows its address, which is a secret: nobody is known there by anything else. */
    SECRET("*/*"),
    /**
     * For who has a link that came by mail, people and the post offices that follow it for them:
     * nobody is known there by anything else, and who asks from elsewhere is welcome.
     */
    MAILED("*/*"),
    ASSET("*/*");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }

    /** Whether its address is one that only some know. */
    boolean isSecret() {
      return this == SECRET || this == MAILED;
    }

    /** Whether what is refused is explained in JSON, and nobody is led to a sign-in. */
    public boolean isForPrograms() {
      return this == API || this == LIVE || this == OPEN || this == SECRET;
    }
  }

  /** What happens at an address. */
  public interface Answering {
    Future<Answer> answer(Request request);
  }

  private Route(String name, HttpMethod method, String path, Kind kind, Answering answering) {
    this(
        name,
        method,
        path,
        Access.EVERYBODY,
        kind,
        List.of(kind.type()),
        Optional.empty(),
        answering);
  }

  public static Route page(String name, String path, Answering answering) {
    return new Route(name, HttpMethod.GET, path, Kind.PAGE, answering);
  }

  /** What a form of a page does. */
  public static Route form(String name, String path, Answering answering) {
    return new Route(name, HttpMethod.POST, path, Kind.PAGE, answering);
  }

  /** What another server tells us to do, and proves it by what it sends. */
  public static Route order(String name, String path, Answering answering) {
    return new Route(name, HttpMethod.POST, path, Kind.API, answering);
  }

  public static Route api(String name, String path, Answering answering) {
    return api(name, HttpMethod.GET, path, answering);
  }

  public static Route api(String name, HttpMethod method, String path, Answering answering) {
    return new Route(name, method, "/api/v1" + path, Kind.API, answering);
  }

  /** A file for people, who are known as on pages. */
  public static Route download(String name, String path, Answering answering) {
    return new Route(name, HttpMethod.GET, path, Kind.DOWNLOAD, answering);
  }

  /** What happens at a place, as it happens. */
  public static Route live(String name, String path, Answering answering) {
    return new Route(name, HttpMethod.GET, path, Kind.LIVE, answering);
  }

  /** What anybody's site may show. */
  public static Route open(String name, String path, Answering answering) {
    return new Route(name, HttpMethod.GET, path, Kind.OPEN, answering);
  }

  /** What is shown to who knows its address. */
  public static Route secret(String name, String path, Answering answering) {
    return new Route(name, HttpMethod.GET, path, Kind.SECRET, answering);
  }

  /** What a link does that came by mail; to read it changes nothing. */
  public static Route mailed(String name, HttpMethod method, String path, Answering answering) {
    return new Route(name, method, path, Kind.MAILED, answering);
  }

  public static Route asset(String name, String path, Answering answering) {
    return new Route(name, HttpMethod.GET, path, Kind.ASSET, answering);
  }

  /** This, for members alone. */
  public Route forMembers() {
    return new Route(name, method, path, Access.SIGNED_IN, kind, types, fileBytes, answering);
  }

  /** This, where a file of at most so many bytes is sent. */
  public Route taking(int bytes) {
    return new Route(name, method, path, access, kind, types, Optional.of(bytes), answering);
  }

  /** This, in one of these media types, as {@link Preferences#type} tells. */
  public Route in(List<String> others) {
    return new Route(name, method, path, access, kind, others, fileBytes, answering);
  }

  /** This, which answers so. */
  public Route answering(Answering other) {
    return new Route(name, method, path, access, kind, types, fileBytes, other);
  }

  /** This, for requests that pass a check; what it throws is the answer to others. */
  public Route behind(Consumer<Request> check) {
    return answering(
        request -> {
          check.accept(request);
          return answering.answer(request);
        });
  }

  /** Whether nothing is changed by it. */
  public boolean isRead() {
    return method.equals(HttpMethod.GET);
  }

  boolean takesBody() {
    return WITH_BODY.contains(method);
  }

  boolean answers(HttpMethod asked) {
    return method.equals(asked) || (isRead() && asked.equals(HttpMethod.HEAD));
  }
}
