package org.plenary.member;

import java.time.Instant;
import java.util.Set;
import org.plenary.caller.ClaimedRole;

/**
 * Somebody who signs in, with the roles that the provider names.
 *
 * @param claimedAt when the provider named them; older ones never change newer ones
 */
public record Arrival(Identity identity, Set<ClaimedRole> roles, Instant claimedAt) {

  public Arrival {
    roles = Set.copyOf(roles);
  }
}
