package org.plenary.writing;

import java.util.List;
import java.util.Optional;
import org.plenary.attachment.Sha256;

/**
 * How somebody wishes to change what they wrote.
 *
 * @param revision that they have before them
 * @param words of which the files mean nothing here
 * @param reason shown with it; may be empty in the first minutes alone
 * @param files all that shall hang on it from then on: those that do, and others that were sent
 *     before; absent where they stay as they are
 */
public record Edit(int revision, NewWords words, String reason, Optional<List<Sha256>> files) {

  /** With the files that hang on it. */
  public Edit(int revision, NewWords words, String reason) {
    this(revision, words, reason, Optional.empty());
  }
}
