package org.plenary.checkpoint;

import java.util.List;
import java.util.regex.Pattern;
import org.plenary.merkle.Hash;

/**
 * What a log was at one size.
 *
 * @param origin which log
 * @param extensions lines that others may add; they mean nothing here
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");
  private static final int LINES = 3;

  public Checkpoint {
    extensions = List.copyOf(extensions);
  }

  public static Checkpoint of(String origin, long size, Hash root) {
    return new Checkpoint(origin, size, root, List.of());
  }

  /**
   * @throws NoteException for the text of a note that is not of this form
   */
  public static Checkpoint parse(String text) {
    List<String> lines = text.lines().toList();
    boolean isWhole = text.endsWith("\n") && lines.stream().noneMatch(String::isEmpty);
    if (lines.size() < LINES || !isWhole) {
      throw new NoteException("A checkpoint has three lines or more, none of them empty.");
    }
    return new Checkpoint(
        lines.get(0), size(lines.get(1)), root(lines.get(2)), lines.subList(LINES, lines.size()));
  }

  static long size(String text) {
    if (!SIZE.matcher(text).matches()) {
      throw new NoteException("%s is not how a number of leaves is written.".formatted(text));
    }
    return Long.parseLong(text);
  }

  static Hash root(String text) {
    try {
      return Hash.ofBase64(text);
    } catch (IllegalArgumentException _) {
      throw new NoteException("%s is not a hash in base64.".formatted(text));
    }
  }

  /** What is signed. */
  public String text() {
    return "%s\n%d\n%s\n".formatted(origin, size, root.base64())
        + String.join("", extensions.stream().map(line -> line + "\n").toList());
  }

  /**
   * The checkpoint in a note.
   *
   * @throws NoteException when it is none, or nobody of these signed it for its own log
   */
  public static Checkpoint verified(SignedNote note, List<VerifierKey> keys) {
    Checkpoint checkpoint = parse(note.text());
    List<VerifierKey> own =
        keys.stream().filter(key -> key.name().equals(checkpoint.origin())).toList();
    return parse(note.textSignedBy(own));
  }
}
