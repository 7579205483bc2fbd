package org.plenary.roster;

import java.time.Instant;
import java.util.List;
import org.plenary.caller.MembershipSource;
import org.plenary.caller.Role;

/**
 * Somebody with a role in a chapter.
 *
 * @param since when the first of the roles was given
 */
public record RosterLine(long member, String handle, String name, List<Held> roles, Instant since) {

  /** How many values name a line in a list. */
  public static final int KEYS = 1;

  public RosterLine {
    roles = List.copyOf(roles);
  }

  /** A role, and who gave it. */
  public record Held(Role role, MembershipSource source) {}
}
