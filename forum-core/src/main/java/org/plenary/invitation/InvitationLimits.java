package org.plenary.invitation;

import java.time.Duration;

/**
 * How far invitations go.
 *
 * @param life how long one can be accepted
 * @param most how many of a chapter may wait at a time
 */
public record InvitationLimits(Duration life, int most) {}
