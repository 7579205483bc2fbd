package org.plenary.invitation;

import org.plenary.sealing.Secret;

/**
 * An invitation, as who made it gets it for the only time.
 *
 * @param secret of its link
 * @param isMailed whether it is on its way to who is invited; not where nothing is mailed, or one
 *     went there within a day
 */
public record MadeInvitation(Secret secret, boolean isMailed) {}
