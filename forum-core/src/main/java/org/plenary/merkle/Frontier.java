package org.plenary.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The right edge of a tree, which is all that is needed to go on: one hash for each perfect subtree
 * of which the tree is made.
 */
public final class Frontier {

  private final TreeHasher hasher = new TreeHasher();
  private final List<Hash> edge;
  private long size;

  /** Of a tree without leaves. */
  public Frontier() {
    this(0, List.of());
  }

  /**
   * @param edge the hashes of {@link Subtree#nodes} of the whole tree, from left to right
   */
  public Frontier(long size, List<Hash> edge) {
    if (edge.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException("This is not the edge of a tree of this size.");
    }
    this.size = size;
    this.edge = new ArrayList<>(edge);
  }

  /** Adds a leaf by its hash; tells of each perfect subtree that it makes whole, itself first. */
  public void add(Hash leaf, BiConsumer<Node, Hash> whole) {
    Hash hash = leaf;
    whole.accept(new Node(0, size), hash);
    for (int level = 1; level <= Long.numberOfTrailingZeros(size + 1); level++) {
      hash = hasher.node(edge.removeLast(), hash);
      whole.accept(new Node(level, size >> level), hash);
    }
    edge.add(hash);
    size++;
  }

  public long size() {
    return size;
  }

  /** Of the tree as it is now. */
  public Hash root() {
    return edge.isEmpty()
        ? hasher.empty()
        : edge.reversed().stream().reduce((right, left) -> hasher.node(left, right)).orElseThrow();
  }
}
