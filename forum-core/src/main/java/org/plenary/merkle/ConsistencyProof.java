package org.plenary.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * That a tree still holds, at the same place, what an earlier tree or a subtree held. Proves
 * nothing of parts that have no hash of their own or are not in the tree.
 *
 * @param part the earlier tree, or a subtree
 * @param size how many leaves the later tree has
 */
public record ConsistencyProof(Subtree part, long size, List<Hash> path) {

  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Between two whole trees. */
  public static ConsistencyProof between(long older, long newer, List<Hash> path) {
    return new ConsistencyProof(Subtree.whole(older), newer, path);
  }

  /** The subtrees whose hashes are its path; RFC 9162, section 2.1.4.1. */
  public static List<Subtree> parts(Subtree part, long size) {
    List<Subtree> parts = new ArrayList<>();
    Subtree at = Subtree.whole(size);
    Subtree wanted = part;
    while (!wanted.equals(at)) {
      boolean isLeft = wanted.end() <= at.middle();
      parts.addFirst(isLeft ? at.right() : at.left());
      at = isLeft ? at.left() : at.right();
      wanted = new Subtree(Math.max(wanted.start(), at.start()), wanted.end());
    }
    if (!wanted.equals(part)) {
      parts.addFirst(wanted);
    }
    return parts;
  }

  /**
   * Whether a part with this hash is in the tree with this root; RFC 9162, section 2.1.4.2. A part
   * without leaves is in every tree.
   */
  public boolean proves(Hash older, Hash root) {
    if (!part.isValid() || part.end() > size) {
      return false;
    }
    return part.isEmpty()
        ? path.isEmpty() && older.equals(new TreeHasher().empty())
        : new Climb(older).reaches(root);
  }

  /** The way up from the last perfect subtree of the part, in both trees at once. */
  private final class Climb {

    private final TreeHasher hasher = new TreeHasher();
    private final Hash older;
    private long first = part.start();
    private long last = part.end() - 1;
    private long newest = size - 1;

    Climb(Hash older) {
      this.older = older;
    }

    boolean reaches(Hash root) {
      while (first != last && (last == newest || last % 2 == 1)) {
        up();
      }
      boolean isWhole = first == last;
      return isWhole
          ? reaches(root, older, path)
          : !path.isEmpty() && reaches(root, path.getFirst(), path.subList(1, path.size()));
    }

    private boolean reaches(Hash root, Hash seed, List<Hash> steps) {
      Hash before = seed;
      Hash now = seed;
      for (Hash sibling : steps) {
        if (newest == 0) {
          return false;
        }
        if (isRight()) {
          before = first < last ? hasher.node(sibling, before) : before;
          now = hasher.node(sibling, now);
          skip();
        } else {
          now = hasher.node(now, sibling);
        }
        up();
      }
      return newest == 0 && before.equals(older) && now.equals(root);
    }

    private boolean isRight() {
      return last % 2 == 1 || last == newest;
    }

    private void skip() {
      while (last % 2 == 0) {
        up();
      }
    }

    private void up() {
      first >>= 1;
      last >>= 1;
      newest >>= 1;
    }
  }
}
