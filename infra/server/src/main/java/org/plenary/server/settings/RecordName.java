package org.plenary.server.settings;

import java.util.Optional;
import org.plenary.checkpoint.NoteException;
import org.plenary.checkpoint.VerifierKey;

/** What the public record is called, as an operator writes it, or nothing. */
public record RecordName(Optional<String> name) implements Comparable<RecordName> {

  private static final String NONE = "none";

  /**
   * @throws IllegalArgumentException when no key can be called so
   */
  static RecordName of(String text) {
    try {
      return text.equals(NONE)
          ? new RecordName(Optional.empty())
          : new RecordName(Optional.of(VerifierKey.requireName(text)));
    } catch (NoteException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public int compareTo(RecordName other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return name.orElse(NONE);
  }
}
