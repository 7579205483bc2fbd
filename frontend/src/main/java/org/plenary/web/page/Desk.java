package org.plenary.web.page;

import java.util.List;
import org.plenary.authorship.OpenClaim;
import org.plenary.invitation.WaitingInvitation;
import org.plenary.joining.JoinRequest;
import org.plenary.page.Page;
import org.plenary.roster.RosterLine;

/**
 * What officers see of their chapter's members.
 *
 * @param asked who asks to join
 * @param claims who says that they wrote what was imported
 * @param invited whom nobody is yet
 */
public record Desk(
    List<JoinRequest> asked,
    List<OpenClaim> claims,
    List<WaitingInvitation> invited,
    Page<RosterLine> roster) {}
