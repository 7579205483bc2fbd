package org.plenary.conduct;

import java.util.List;

/**
 * A version of a code in all its languages.
 *
 * @param version the one that is published; 0 where none is
 */
public record CodeEdition(int version, List<CodeText> texts) {

  /** What stands where nothing was published. */
  public static final CodeEdition NONE = new CodeEdition(0, List.of());

  public CodeEdition {
    texts = List.copyOf(texts);
  }
}
