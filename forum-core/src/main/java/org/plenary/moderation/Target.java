package org.plenary.moderation;

import org.plenary.post.PostId;

/** How somebody names a contribution. */
public sealed interface Target {

  /** By its number; that of a discussion, post or summary is its own. */
  record Entry(long id) implements Target {}

  /** A file, by its place on a post. */
  record File(PostId post, int position) implements Target {}

  /** What a member says of themselves. */
  record ProfileOf(String handle) implements Target {}
}
