package org.plenary.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Scope;

/**
 * A token as its member sees it in a list; the secret itself is shown once, when it is made.
 *
 * @param chapter the address of the one chapter where it counts
 * @param usedAt when it was shown last, to within a minute
 */
public record PersonalToken(
    TokenId id,
    String name,
    List<Scope> scopes,
    Optional<String> chapter,
    Instant madeAt,
    Instant expiresAt,
    Optional<Instant> usedAt) {

  static final String PREFIX = "plen_";

  /** Whether a text could be the secret of one. */
  public static boolean looksLike(String text) {
    return text.startsWith(PREFIX);
  }
}
