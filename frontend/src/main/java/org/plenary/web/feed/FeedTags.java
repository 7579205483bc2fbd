package org.plenary.web.feed;

import org.plenary.discussion.DiscussionId;
import org.plenary.post.PostId;

/**
 * By what readers of feeds know things for ever (RFC 4151), whatever becomes of their addresses.
 */
public record FeedTags(String authority) {

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
