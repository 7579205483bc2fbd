package org.plenary.web.sitemap;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Route;
import org.plenary.web.page.Links;

/** What programs that wander through the web are asked not to ask for (RFC 9309). */
record Robots(Links links) {

  private static final Duration AGE = Duration.ofDays(1);

  // Of people, for programs, or lists that stand elsewhere too; "/me" begins other addresses.
  private static final List<String> CLOSED =
      List.of(
          "/api/",
          "/me$",
          "/me?",
          "/me/",
          "/sign-in",
          "/search?",
          "/moderation",
          "/embed/",
          "/oembed",
          "/feeds/",
          "/mail/");

  Route route() {
    Buffer lines = Buffer.buffer(lines());
    return Route.asset(
        "robots",
        "/robots.txt",
        _ -> Future.succeededFuture(Answer.open("text/plain; charset=utf-8", lines, AGE)));
  }

  private String lines() {
    return Stream.of(
            Stream.of("User-agent: *", "Allow: /"),
            CLOSED.stream().map(path -> "Disallow: " + path),
            Stream.of("", "Sitemap: " + links.absolute(SitemapRoutes.INDEX)))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
