package org.plenary.record;

import java.io.InputStream;
import java.util.List;
import org.plenary.checkpoint.SignedNote;
import org.plenary.checkpoint.VerifierKey;

/**
 * Checks a log offline, trusting nothing but keys. A log is UTF-8, one JSON object a line:
 *
 * <ol>
 *   <li>{@code {"form":"plenary.record/v1","keys":["name+id+key"]}}, once, at the beginning. Its keys
 *       are what the log says of itself and are not trusted;
 *   <li>{@code {"position":0,"leaf":"...","hash":"...","facts":"...","factsSalt":"...",
 *       "words":"...","wordsSalt":"..."}} for each leaf in the order of positions, the last four
 *       where the reader may know them. Facts and words are the text that was committed to;
 *   <li>{@code {"checkpoint":"..."}} for each kept checkpoint, a signed note, behind the last leaf
 *       that it counts.
 * </ol>
 */
public final class RecordVerifier {

  private final List<VerifierKey> keys;
  private final List<SignedNote> known;

  /**
   * @param keys whose signatures are believed
   * @param known checkpoints that the reader kept from earlier or was given by others
   */
  public RecordVerifier(List<VerifierKey> keys, List<SignedNote> known) {
    this.keys = List.copyOf(keys);
    this.known = List.copyOf(known);
  }

  /** Reads to the end, or to the first thing that is wrong. Does not close it. */
  public Verdict verify(InputStream log) {
    throw new UnsupportedOperationException("%s %s %s".formatted(keys, known, log));
  }
}
