package org.plenary.checkpoint;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text and who signed it. What nobody who is known signed must not be believed.
 *
 * @param text ends with its line
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

  private static final int LONGEST = 1_000_000;
  private static final int MOST_SIGNATURES = 64;

  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /**
   * @throws NoteException for what is not in the form of a signed note
   */
  public static SignedNote parse(String note) {
    requireText(note);
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0 || !note.endsWith("\n")) {
      throw new NoteException("A note has an empty line and ends with lines of signatures.");
    }
    String under = note.substring(blank + 2);
    if (under.isEmpty()) {
      throw new NoteException("Nobody signed this note.");
    }
    List<String> lines = under.lines().toList();
    if (lines.size() > MOST_SIGNATURES) {
      throw new NoteException("Too many signed this note.");
    }
    return new SignedNote(
        note.substring(0, blank + 1), lines.stream().map(NoteSignature::parse).toList());
  }

  private static void requireText(String note) {
    if (note.length() > LONGEST) {
      throw new NoteException("This note is too long.");
    }
    boolean isText =
        note.chars().noneMatch(one -> one < ' ' && one != '\n')
            && note.codePoints().noneMatch(SignedNote::isHalf);
    if (!isText) {
      throw new NoteException("A note is text and has lines, and no other control characters.");
    }
  }

  private static boolean isHalf(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }

  /**
   * The text, when a key of these signed it. Lines of others are room for witnesses and mean
   * nothing here.
   *
   * @throws NoteException when none did, or a signature of one is wrong
   */
  public String textSignedBy(List<VerifierKey> keys) {
    List<Claim> claims =
        signatures.stream()
            .flatMap(
                signature ->
                    keys.stream()
                        .filter(key -> key.isNamedBy(signature))
                        .map(key -> new Claim(key, signature)))
            .toList();
    if (claims.isEmpty()) {
      throw new NoteException("None of the keys that are known signed this.");
    }
    if (!claims.stream().allMatch(this::holds)) {
      throw new NoteException("A signature does not fit what it stands under.");
    }
    return text;
  }

  private record Claim(VerifierKey key, NoteSignature signature) {}

  private boolean holds(Claim claim) {
    return claim.key().verifies(text, claim.signature());
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return text
        + "\n"
        + signatures.stream().map(signature -> signature + "\n").collect(Collectors.joining());
  }
}
