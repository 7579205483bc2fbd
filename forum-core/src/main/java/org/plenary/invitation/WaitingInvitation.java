package org.plenary.invitation;

import java.time.Instant;

/**
 * An invitation that nobody accepted yet, as officers see it.
 *
 * @param by the handle of who invited
 */
public record WaitingInvitation(
    InvitationId id, String note, String by, Instant madeAt, Instant expiresAt) {}
