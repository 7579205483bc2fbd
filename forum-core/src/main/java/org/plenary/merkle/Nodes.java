package org.plenary.merkle;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hashes of perfect subtrees, and what can be made of them. */
public final class Nodes {

  private final Map<Node, Hash> hashes;
  private final TreeHasher hasher = new TreeHasher();

  public Nodes(Map<Node, Hash> hashes) {
    this.hashes = Map.copyOf(hashes);
  }

  /**
   * The hash over these leaves.
   *
   * @throws IllegalStateException when a perfect subtree of it is not here
   */
  public Hash hash(Subtree tree) {
    if (tree.isEmpty()) {
      return hasher.empty();
    }
    return tree.isPerfect()
        ? perfect(tree.nodes().getFirst())
        : hasher.node(hash(tree.left()), hash(tree.right()));
  }

  private Hash perfect(Node node) {
    return Optional.ofNullable(hashes.get(node))
        .orElseThrow(() -> new IllegalStateException("There is no hash of " + node));
  }

  /** The hash over each of these. */
  public List<Hash> hashes(List<Subtree> trees) {
    return trees.stream().map(this::hash).toList();
  }
}
