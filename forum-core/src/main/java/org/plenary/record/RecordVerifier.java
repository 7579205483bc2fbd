package org.plenary.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.plenary.checkpoint.Checkpoint;
import org.plenary.checkpoint.NoteException;
import org.plenary.checkpoint.SignedNote;
import org.plenary.checkpoint.VerifierKey;

/**
 * Checks a log offline, trusting nothing but keys. A log is UTF-8, one JSON object a line:
 *
 * <ol>
 *   <li>{@code {"form":"plenary.record/v1","keys":["name+id+key"]}}, once, at the beginning. Its
 *       keys are what the log says of itself and are not trusted;
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

  /** What the head of a log, its first line, says of its keys. That proves nothing. */
  public static List<VerifierKey> keysSaidIn(String head) {
    var line = new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8));
    try {
      return new LogReader(line).next().map(RecordVerifier::keys).orElse(List.of());
    } catch (IOException _) {
      throw new NoteException("The first line is not JSON.");
    }
  }

  private static List<VerifierKey> keys(LogItem first) {
    return first instanceof LogItem.Head head ? head.keys() : List.of();
  }

  /** Reads to the end, or to the first thing that is wrong. Does not close it. */
  public Verdict verify(InputStream log) throws IOException {
    List<Checkpoint> brought;
    try {
      brought = known.stream().map(note -> Checkpoint.verified(note, keys)).toList();
    } catch (NoteException e) {
      return new Verdict.NotSigned("that you have", e.getMessage());
    }
    return walk(new LogReader(log), new LogWalk(keys, brought));
  }

  private static Verdict walk(LogReader reader, LogWalk walk) throws IOException {
    try {
      for (var item = reader.next(); item.isPresent(); item = reader.next()) {
        Optional<Verdict> wrong = walk.step(item.get());
        if (wrong.isPresent()) {
          return wrong.get();
        }
      }
      return walk.end();
    } catch (JsonProcessingException _) {
      return new Verdict.Garbled(reader.line(), "This is not JSON.");
    } catch (NoteException e) {
      return new Verdict.Garbled(reader.line(), e.getMessage());
    }
  }
}
