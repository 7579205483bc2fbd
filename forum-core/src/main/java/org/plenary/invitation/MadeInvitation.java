package org.plenary.invitation;

import org.plenary.sealing.Secret;

/**
 * An invitation, as who made it gets it for the only time.
 *
 * @param secret of its link
 * @param isMailed whether it is on its way to who is invited
 */
public record MadeInvitation(Secret secret, boolean isMailed) {}
