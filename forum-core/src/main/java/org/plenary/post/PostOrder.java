package org.plenary.post;

/** The order of the posts of a discussion. */
public enum PostOrder {
  /** Answers below what they answer, siblings in time. */
  TREE,
  /** As they were written. */
  TIME
}
