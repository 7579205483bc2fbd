package org.plenary.joining;

import java.time.Instant;

/** Somebody who asks to join, as officers see it. */
public record JoinRequest(
    RequestId id, String handle, String name, String message, Instant askedAt) {}
