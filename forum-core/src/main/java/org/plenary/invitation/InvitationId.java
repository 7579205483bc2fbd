package org.plenary.invitation;

/** The number of an invitation. */
public record InvitationId(long value) {}
