package org.plenary.web.feed;

import io.vertx.core.buffer.Buffer;
import java.util.Locale;

/** In which form a feed is written. */
public enum FeedForm {
  ATOM("application/atom+xml"),
  RSS("application/rss+xml"),
  JSON("application/feed+json");

  private final String type;

  FeedForm(String type) {
    this.type = type;
  }

  /** Its media type, without parameters. */
  public String type() {
    return type;
  }

  /** How the addresses of such feeds end. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  public Buffer write(ShownFeed feed) {
    return switch (this) {
      case ATOM -> new AtomFeed(feed).write();
      case RSS -> new RssFeed(feed).write();
      case JSON -> JsonFeed.write(feed);
    };
  }
}
