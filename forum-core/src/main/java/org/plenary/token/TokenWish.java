package org.plenary.token;

import java.util.Optional;
import java.util.Set;
import org.plenary.caller.Scope;

/**
 * A token as somebody wants it.
 *
 * @param name by which its member tells it from others
 * @param chapter the address of the one chapter where it counts; everywhere without
 * @param days after which it ends
 */
public record TokenWish(String name, Set<Scope> scopes, Optional<String> chapter, int days) {

  public TokenWish {
    scopes = Set.copyOf(scopes);
  }
}
