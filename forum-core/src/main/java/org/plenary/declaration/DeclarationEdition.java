package org.plenary.declaration;

import java.util.List;

/**
 * A version of a declaration in all its languages, as its officers write it.
 *
 * @param version the one that is published; 0 where none is
 * @param address to write to, empty where there is none
 * @param texts those languages in which something is said; there may be none
 */
public record DeclarationEdition(int version, String address, List<DeclaredText> texts) {

  static final DeclarationEdition NONE = new DeclarationEdition(0, "", List.of());

  public DeclarationEdition {
    texts = List.copyOf(texts);
  }
}
