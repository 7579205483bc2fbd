package org.plenary.rendering;

/** Which revision of which post, in the order in which they are kept. */
public record RevisionKey(int chapter, long post, int revision) {

  /** Before the first. */
  public static final RevisionKey START = new RevisionKey(0, 0, 0);
}
