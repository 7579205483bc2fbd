package org.plenary.member;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.plenary.caller.ClaimedRole;
import org.plenary.mailaddress.MailAddress;

/**
 * Somebody who signed in, with the roles that the provider names.
 *
 * @param claimedAt when the provider named them; older ones never change newer ones
 * @param signedIn how and when somebody proved who they are
 * @param address where they read mail, if the provider verified it
 */
public record Arrival(
    Identity identity,
    Set<ClaimedRole> roles,
    Instant claimedAt,
    SignedIn signedIn,
    Optional<MailAddress> address) {

  /**
   * A sign-in.
   *
   * @param provider a chapter's own provider, where that did it
   */
  public record SignedIn(Optional<String> provider, Instant at) {}

  public Arrival {
    roles = Set.copyOf(roles);
  }
}
