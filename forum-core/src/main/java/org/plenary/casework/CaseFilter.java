package org.plenary.casework;

import java.util.Optional;

/**
 * Which cases are listed; absent is any.
 *
 * @param mine whether only those that the caller has taken
 * @param language of what they are about, as {@code fr} or {@code fr-CA}; the region counts not
 * @param state any but the closed ones where it is absent
 * @param outside whether nobody with an account reported it: a queue of its own
 */
public record CaseFilter(
    boolean mine,
    Optional<String> language,
    Optional<CaseState> state,
    Optional<MatterKind> kind,
    Optional<Boolean> outside) {

  /** All that waits. */
  public static final CaseFilter OPEN =
      new CaseFilter(false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
