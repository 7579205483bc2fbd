package org.plenary.duty;

import java.time.Instant;
import java.util.Optional;

/**
 * A duty that somebody has taken.
 *
 * @param doneUntil up to when it was done before; absent for never
 */
public record Duty(Optional<Instant> doneUntil) {}
