package org.plenary.record;

import java.util.Optional;
import org.plenary.checkpoint.Checkpoint;

/** What {@link RecordVerifier} says of a log: the first thing that is wrong, or that nothing is. */
public sealed interface Verdict {

  /** One sentence for people. */
  String sentence();

  default boolean isSound() {
    return this instanceof Sound;
  }

  /**
   * All fits: leaves, what was opened of them, every checkpoint, and those that the reader brought.
   *
   * @param opened of how many leaves facts or words were shown
   * @param last absent of a log without leaves
   */
  record Sound(long leaves, long opened, long checkpoints, Optional<Checkpoint> last)
      implements Verdict {
    @Override
    public String sentence() {
      return "%,d leaves, %,d opened, %,d checkpoints: all fit."
          .formatted(leaves, opened, checkpoints);
    }
  }

  /** What a leaf shows is not what it committed to, or its hash is another. */
  record LeafDiffers(long position, Part part) implements Verdict {
    @Override
    public String sentence() {
      return "Leaf %d is wrong: its %s is not what it was.".formatted(position, part.word());
    }
  }

  /** Which part of a leaf. */
  enum Part {
    HASH("hash"),
    FACTS("facts"),
    WORDS("words");

    private final String word;

    Part(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** A leaf stands where another must: one was dropped, put in between, or changed places. */
  record OutOfPlace(long expected, long found) implements Verdict {
    @Override
    public String sentence() {
      return "Where leaf %d must be, there is leaf %d.".formatted(expected, found);
    }
  }

  /**
   * The leaves are not those that were signed.
   *
   * @param good up to this size they were
   * @param bad at this size they are not
   */
  record RootDiffers(long good, long bad) implements Verdict {
    @Override
    public String sentence() {
      return "One of the leaves from %d to %d is not what was signed.".formatted(good, bad - 1);
    }
  }

  /** A checkpoint that the reader brought is signed, and tells of another history. */
  record Forked(Checkpoint known) implements Verdict {
    @Override
    public String sentence() {
      return "The checkpoint of %d leaves that you have tells of another history."
          .formatted(known.size());
    }
  }

  /** A checkpoint that the reader brought is of a longer log than this. */
  record Shortened(long leaves, Checkpoint known) implements Verdict {
    @Override
    public String sentence() {
      return "There are %d leaves; the checkpoint that you have is of %d."
          .formatted(leaves, known.size());
    }
  }

  /** A checkpoint stands behind fewer or more leaves than it counts. */
  record Miscounted(long leaves, long counted) implements Verdict {
    @Override
    public String sentence() {
      return "A checkpoint of %d leaves stands behind %d.".formatted(counted, leaves);
    }
  }

  /** Leaves at the end for which nobody signed. */
  record Unsigned(long from) implements Verdict {
    @Override
    public String sentence() {
      return "Nobody signed for the leaves from %d on.".formatted(from);
    }
  }

  /**
   * A checkpoint is not one, or no known key signed it.
   *
   * @param place where it is: behind so many leaves, or brought by the reader
   */
  record NotSigned(String place, String why) implements Verdict {
    @Override
    public String sentence() {
      return "The checkpoint %s cannot be believed: %s".formatted(place, why);
    }
  }

  /** A line is not of this form. */
  record Garbled(long line, String why) implements Verdict {
    @Override
    public String sentence() {
      return "Line %d cannot be read: %s".formatted(line, why);
    }
  }
}
