package org.plenary.token;

import java.time.Duration;

/**
 * How far tokens go.
 *
 * @param longest how long one may live
 * @param most how many a member may have that live
 */
public record TokenLimits(Duration longest, int most) {}
