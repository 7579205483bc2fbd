package org.plenary.feed;

import java.time.Instant;
import org.plenary.post.Post;

/** A post with its discussion; of a list of discussions, the one that opened it. */
public record FeedEntry(FeedDebate debate, Post post) {

  /** When it was written or last edited. */
  public Instant changedAt() {
    return post.editedAt().orElse(post.createdAt());
  }
}
