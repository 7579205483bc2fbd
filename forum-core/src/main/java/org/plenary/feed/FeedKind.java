package org.plenary.feed;

/** What of a place a feed lists. */
public enum FeedKind {
  /** Discussions, each with its opening post. */
  DISCUSSIONS,
  /** What was said lately; it has no older pages. */
  POSTS,
  /** Discussions that stand on the front of a chapter. */
  FEATURED
}
