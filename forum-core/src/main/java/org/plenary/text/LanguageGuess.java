package org.plenary.text;

import java.util.Optional;

/** Guesses the language of a text. Thread-safe. */
public final class LanguageGuess {

  /** The BCP 47 tag of the language, or empty for a short or ambiguous text. */
  public Optional<String> of(String text) {
    return Optional.empty();
  }
}
