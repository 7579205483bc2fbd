package org.plenary.merkle;

/**
 * Where a perfect subtree is: on this level, each stands over two to the power of the level leaves.
 */
public record Node(int level, long position) {

  /** The leaves under it. */
  public Subtree leaves() {
    return new Subtree(position << level, (position + 1) << level);
  }
}
