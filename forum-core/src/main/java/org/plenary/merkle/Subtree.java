package org.plenary.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The leaves from one position up to before another.
 *
 * @param start the first leaf
 * @param end the leaf behind the last
 */
public record Subtree(long start, long end) {

  /** A whole tree with so many leaves. */
  public static Subtree whole(long size) {
    return new Subtree(0, size);
  }

  /** Whether these leaves have a hash of their own in every tree that holds them. */
  public boolean isValid() {
    return 0 <= start && start <= end && (isEmpty() || start % span() == 0);
  }

  // The smallest power of two that is not less than the size.
  private long span() {
    return size() == 1 ? 1 : Long.highestOneBit(size() - 1) << 1;
  }

  public long size() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  public boolean contains(long position) {
    return start <= position && position < end;
  }

  boolean isPerfect() {
    return Long.bitCount(size()) == 1;
  }

  /** Where its two halves meet: the left one is perfect and not smaller. */
  long middle() {
    return start + Long.highestOneBit(size() - 1);
  }

  Subtree left() {
    return new Subtree(start, middle());
  }

  Subtree right() {
    return new Subtree(middle(), end);
  }

  /** The perfect subtrees of which it is made, from left to right, each smaller than the last. */
  public List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    Subtree rest = this;
    while (!rest.isEmpty()) {
      Subtree perfect = rest.isPerfect() ? rest : rest.left();
      int level = Long.numberOfTrailingZeros(perfect.size());
      nodes.add(new Node(level, perfect.start >> level));
      rest = new Subtree(perfect.end, end);
    }
    return nodes;
  }

  /** All that is needed to hash each of these. */
  public static List<Node> nodes(List<Subtree> trees) {
    return trees.stream().flatMap(tree -> tree.nodes().stream()).distinct().toList();
  }
}
