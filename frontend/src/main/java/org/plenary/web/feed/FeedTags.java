package org.plenary.web.feed;

import java.time.Instant;
import org.plenary.discussion.DiscussionId;
import org.plenary.post.PostId;

/**
 * By what readers of feeds know things for ever (RFC 4151), whatever becomes of their addresses.
 */
public record FeedTags(String authority) {

  /** When the year began that stands in them: before all that they name here was told. */
  static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

  // A year in which the authority had its name.
  private String tag(String thing) {
    return "tag:" + authority + ",2026:" + thing;
  }

  public String of(DiscussionId discussion) {
    return tag("discussion/" + discussion.value());
  }

  public String of(PostId post) {
    return tag("post/" + post.value());
  }

  /** A feed by its address without an ending. */
  String feed(String address) {
    return tag(address.substring(1));
  }
}
