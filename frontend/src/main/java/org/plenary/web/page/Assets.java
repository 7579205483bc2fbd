package org.plenary.web.page;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.plenary.discussion.Discussion;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Route;

/** The files that pages need; the address of each names its content, so that it never changes. */
public final class Assets {

  private static final Buffer ROBOTS = Buffer.buffer("User-agent: *\nAllow: /\nDisallow: /api/\n");

  private final Buffer style = read("plenary.css");
  private final Buffer icon = read("icon.svg");
  private final Buffer search = read("search.js");
  private final String styleAddress = address("plenary", style, "css");
  private final String iconAddress = address("icon", icon, "svg");
  private final String searchAddress = address("search", search, "js");
  private final String build = Build.of(Assets.class, Discussion.class);

  public String style() {
    return styleAddress;
  }

  public String icon() {
    return iconAddress;
  }

  /** What completes the words of the search; it works without. */
  public String search() {
    return searchAddress;
  }

  /** Changes with everything of ours that pages are made of: these doors, and the middle. */
  String build() {
    return build;
  }

  public List<Route> routes() {
    return List.of(
        Route.asset("style", style(), _ -> file("text/css; charset=utf-8", style)),
        Route.asset("search-script", search(), _ -> file("text/javascript; charset=utf-8", search)),
        Route.asset("icon", icon(), _ -> file("image/svg+xml", icon)),
        Route.asset("favicon", "/favicon.ico", _ -> Future.succeededFuture(Answer.found(icon()))),
        Route.asset("robots", "/robots.txt", _ -> robots()));
  }

  private static Future<Answer> file(String type, Buffer content) {
    return Future.succeededFuture(Answer.file(type, content));
  }

  private static Future<Answer> robots() {
    return Future.succeededFuture(
        Answer.file("text/plain; charset=utf-8", ROBOTS)
            .withHeader("cache-control", "public, max-age=86400"));
  }

  private static String address(String name, Buffer content, String ending) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes());
      return "/assets/%s-%s.%s".formatted(name, HexFormat.of().formatHex(hash, 0, 6), ending);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Buffer read(String name) {
    try (InputStream file = Assets.class.getResourceAsStream(name)) {
      return Buffer.buffer(Objects.requireNonNull(file).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
