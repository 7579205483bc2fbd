package org.plenary.post;

/** How much of a post is read; a source is as long as all the rest, and pages do not show it. */
public enum PostDetail {
  RENDERED,
  WITH_SOURCE
}
