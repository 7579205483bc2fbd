package org.plenary.post;

import java.time.Instant;
import java.util.Optional;

/**
 * Which posts of a discussion; every part that is present narrows.
 *
 * @param author a handle; who wrote what was taken away is not told
 * @param language BCP 47
 * @param since written at or after this moment
 */
public record PostFilter(
    Optional<String> author,
    Optional<String> language,
    Optional<PostState> state,
    Optional<Instant> since) {

  /** Every post. */
  public static final PostFilter ALL =
      new PostFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
