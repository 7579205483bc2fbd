package org.plenary.web.browser;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.client.WebClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chapter's own site, on another host and port than the forum: the examples of {@code
 * docs/embedding} with the address of the forum in them, put together as its server would. What
 * WordPress does is done by its own script where this machine has it.
 */
final class ChapterSite implements AutoCloseable {

  private static final Path EXAMPLES = Path.of("..", "docs", "embedding");
  private static final String FORUM_IN_EXAMPLES = "https://plenary.example";
  // As Debian's package has it.
  private static final Path WORDPRESS = Path.of("/usr/share/wordpress/wp-includes/js/wp-embed.js");
  private static final String STRICT = "/strict-csp/";
  private static final String OWN = "/own/";
  private static final Pattern INCLUDE =
      Pattern.compile("<!--#include virtual=\"/plenary([^\"]*)\" -->");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "shtml", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8");

  private final Vertx vertx = Vertx.vertx();
  private final WebClient client = WebClient.create(vertx);
  private final List<String> own = new ArrayList<>();
  private final String forum;
  private final HttpServer server;

  /**
   * @param forum where it is found
   */
  ChapterSite(String forum) {
    this.forum = forum;
    this.server =
        vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1").await();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.actualPort() + path;
  }

  /** A page of a test's own, and where it is. */
  synchronized String page(String body) {
    own.add("<!doctype html><html lang=en><title>Own</title><main><h1>Own</h1>" + body + "</main>");
    return address(OWN + (own.size() - 1) + ".html");
  }

  private void answer(HttpServerRequest request) {
    String path = Objects.requireNonNull(request.path());
    HttpServerResponse response = request.response();
    if (path.startsWith(STRICT)) {
      response.putHeader("content-security-policy", file(STRICT + "policy.txt").strip());
    }
    if (path.equals("/favicon.ico")) {
      response.setStatusCode(204).end();
      return;
    }
    response.putHeader(
        "content-type",
        TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain"));
    included(path.startsWith(OWN) ? ownPage(path) : file(path))
        .onComplete(
            response::end, failure -> response.setStatusCode(500).end(String.valueOf(failure)));
  }

  private synchronized String ownPage(String path) {
    return own.get(Integer.parseInt(path.replaceAll("\\D", "")));
  }

  private String file(String path) {
    boolean isWordPress = path.endsWith("/wordpress.js") && Files.exists(WORDPRESS);
    try {
      return Files.readString(isWordPress ? WORDPRESS : EXAMPLES.resolve(path.substring(1)))
          .replace(FORUM_IN_EXAMPLES, forum);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Future<String> included(String page) {
    Matcher include = INCLUDE.matcher(page);
    return include.find()
        ? client
            .getAbs(forum + include.group(1))
            .send()
            .map(part -> page.replace(include.group(), part.bodyAsString()))
        : Future.succeededFuture(page);
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
