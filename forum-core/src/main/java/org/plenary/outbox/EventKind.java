package org.plenary.outbox;

/** What can happen to a contribution. */
public enum EventKind {
  DISCUSSION_OPENED("discussion.opened"),
  DISCUSSION_CHANGED("discussion.changed"),
  DISCUSSION_MERGED("discussion.merged"),
  AUTHOR_CHANGED("author.changed"),
  POST_WRITTEN("post.written"),
  POST_CHANGED("post.changed"),
  POST_FELT("post.felt"),
  POST_WITHDRAWN("post.withdrawn"),
  DISCUSSION_WITHDRAWN("discussion.withdrawn"),
  POST_HIDDEN("post.hidden"),
  POST_RESTORED("post.restored"),
  DISCUSSION_HIDDEN("discussion.hidden"),
  DISCUSSION_RESTORED("discussion.restored"),
  POST_MOVED("post.moved");

  private final String text;

  EventKind(String text) {
    this.text = text;
  }

  /** The name that is stored, and that those who follow see. */
  public String text() {
    return text;
  }
}
