package org.plenary.text;

/** How the source of a post is written. */
public enum Format {
  MARKDOWN,
  PLAIN,
  HTML
}
