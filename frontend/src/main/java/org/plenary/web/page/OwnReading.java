package org.plenary.web.page;

import java.util.Set;
import org.plenary.post.Post;

/**
 * What of a discussion is so for one reader alone.
 *
 * @param fresh what came since they were there
 * @param muted the numbers of the posts that they do not wish to read
 */
record OwnReading(NewPosts fresh, Set<Integer> muted) {

  static final OwnReading NONE = new OwnReading(NewPosts.NONE, Set.of());

  OwnReading {
    muted = Set.copyOf(muted);
  }

  boolean isMuted(Post post) {
    return muted.contains(post.number());
  }

  /** Changes with what of it a page shows. */
  String tag() {
    return muted.isEmpty() ? fresh.tag() : "%s.%x".formatted(fresh.tag(), muted.hashCode());
  }
}
