package org.plenary.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plenary.checkpoint.Checkpoint;
import org.plenary.checkpoint.NoteException;
import org.plenary.checkpoint.SignedNote;
import org.plenary.checkpoint.VerifierKey;
import org.plenary.merkle.Frontier;

/** One way through a log: the tree as far as it was read, and what was signed of it. */
final class LogWalk {

  private final List<VerifierKey> keys;
  private final List<Checkpoint> ahead;
  private final LeafCheck check = new LeafCheck();
  private final Frontier tree = new Frontier();
  private Optional<Checkpoint> other = Optional.empty();
  private Optional<Checkpoint> last = Optional.empty();
  private long good;
  private long opened;
  private long checkpoints;

  /**
   * @param known what the reader brought
   */
  LogWalk(List<VerifierKey> keys, List<Checkpoint> known) {
    this.keys = keys;
    this.ahead =
        new ArrayList<>(known.stream().sorted(Comparator.comparingLong(Checkpoint::size)).toList());
    compareKnown();
  }

  /** Empty while all is well. */
  Optional<Verdict> step(LogItem item) {
    return switch (item) {
      case LogItem.Head _ -> Optional.empty();
      case LogItem.Leaf leaf -> leaf(leaf.leaf());
      case LogItem.Note note -> note(note.note());
    };
  }

  private Optional<Verdict> leaf(RecordLeaf leaf) {
    if (leaf.position() != tree.size()) {
      return Optional.of(new Verdict.OutOfPlace(tree.size(), leaf.position()));
    }
    Optional<Verdict> wrong = check.check(leaf);
    if (wrong.isEmpty()) {
      add(leaf);
    }
    return wrong;
  }

  private void add(RecordLeaf leaf) {
    tree.add(leaf.hash(), (_, _) -> {});
    if (leaf.facts().isPresent() || leaf.words().isPresent()) {
      opened++;
    }
    compareKnown();
  }

  // Whether the log or the one who brought it is right is known when the log signs for itself.
  private void compareKnown() {
    while (!ahead.isEmpty() && ahead.getFirst().size() == tree.size()) {
      Checkpoint known = ahead.removeFirst();
      if (known.root().equals(tree.root())) {
        good = other.isEmpty() ? known.size() : good;
      } else if (other.isEmpty()) {
        other = Optional.of(known);
      }
    }
  }

  private Optional<Verdict> note(String note) {
    try {
      return checkpoint(Checkpoint.verified(SignedNote.parse(note), keys));
    } catch (NoteException e) {
      return Optional.of(
          new Verdict.NotSigned("behind %d leaves".formatted(tree.size()), e.getMessage()));
    }
  }

  private Optional<Verdict> checkpoint(Checkpoint checkpoint) {
    if (checkpoint.size() != tree.size()) {
      return Optional.of(new Verdict.Miscounted(tree.size(), checkpoint.size()));
    }
    if (!checkpoint.root().equals(tree.root())) {
      long bad = other.map(Checkpoint::size).orElse(checkpoint.size());
      return Optional.of(new Verdict.RootDiffers(good, bad));
    }
    checkpoints++;
    good = checkpoint.size();
    last = Optional.of(checkpoint);
    return other.map(Verdict.Forked::new);
  }

  /** At the end of the log. */
  Verdict end() {
    if (other.isPresent()) {
      return new Verdict.RootDiffers(good, other.get().size());
    }
    if (!ahead.isEmpty()) {
      return new Verdict.Shortened(tree.size(), ahead.getFirst());
    }
    long signed = last.map(Checkpoint::size).orElse(0L);
    return signed < tree.size()
        ? new Verdict.Unsigned(signed)
        : new Verdict.Sound(tree.size(), opened, checkpoints, last);
  }
}
