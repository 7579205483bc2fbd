package org.plenary.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * That a leaf is in a tree or subtree, at this position. Proves nothing where the position is not
 * in the tree, the tree has no hash of its own, or the path is longer or shorter than it must be.
 *
 * @param path from the leaf's sibling to the child of the root
 */
public record InclusionProof(long position, Subtree tree, List<Hash> path) {

  public InclusionProof {
    path = List.copyOf(path);
  }

  /** In a whole tree with so many leaves. */
  public static InclusionProof inTree(long position, long size, List<Hash> path) {
    return new InclusionProof(position, Subtree.whole(size), path);
  }

  /** The subtrees whose hashes are its path. */
  public static List<Subtree> parts(long position, Subtree tree) {
    List<Subtree> parts = new ArrayList<>();
    Subtree at = tree;
    while (at.size() > 1) {
      boolean isLeft = position < at.middle();
      parts.addFirst(isLeft ? at.right() : at.left());
      at = isLeft ? at.left() : at.right();
    }
    return parts;
  }

  /** Whether this leaf is there in the tree with this root; RFC 9162, section 2.1.3.2. */
  public boolean proves(Hash leaf, Hash root) {
    if (!tree.isValid() || !tree.contains(position)) {
      return false;
    }
    var climb = new Climb(position - tree.start(), tree.size() - 1);
    return path.size() == climb.height() && climb.root(leaf).equals(root);
  }

  /** The way from a leaf up to the root, by the position of the leaf and that of the last. */
  private final class Climb {

    private final TreeHasher hasher = new TreeHasher();
    private long at;
    private long last;

    Climb(long at, long last) {
      this.at = at;
      this.last = last;
    }

    // Where the last leaf has no sibling on a level, there is no step.
    int height() {
      int shared = Long.SIZE - Long.numberOfLeadingZeros(at ^ last);
      return shared + Long.bitCount(at >> shared);
    }

    Hash root(Hash leaf) {
      Hash root = leaf;
      for (Hash sibling : path) {
        root = step(root, sibling);
      }
      return root;
    }

    private Hash step(Hash hash, Hash sibling) {
      boolean isRight = at % 2 == 1 || at == last;
      if (isRight) {
        up(Long.numberOfTrailingZeros(at));
      }
      up(1);
      return isRight ? hasher.node(sibling, hash) : hasher.node(hash, sibling);
    }

    private void up(int levels) {
      at >>= levels;
      last >>= levels;
    }
  }
}
