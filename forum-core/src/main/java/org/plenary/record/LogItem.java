package org.plenary.record;

import java.util.List;
import org.plenary.checkpoint.VerifierKey;

/** A line of the log. */
sealed interface LogItem {

  /** The first one. */
  record Head(List<VerifierKey> keys) implements LogItem {}

  record Leaf(RecordLeaf leaf) implements LogItem {}

  /** A checkpoint, as it is signed. */
  record Note(String note) implements LogItem {}
}
