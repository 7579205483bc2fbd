package org.plenary.server.settings;

import java.time.Duration;
import org.plenary.invitation.InvitationLimits;

/** Invitations into chapters. */
public record InvitationSettings(
    @Setting(
            name = "PLENARY_INVITATION_LIFE",
            standard = "P14D",
            meaning = "How long an invitation can be accepted.",
            range = {"PT1H", "P365D"})
        Duration life,
    @Setting(
            name = "PLENARY_INVITATION_MOST",
            standard = "200",
            meaning = "How many invitations of a chapter may wait at a time.",
            range = {"0", "100000"})
        int most) {

  public InvitationLimits limits() {
    return new InvitationLimits(life, most);
  }
}
