package org.plenary.writing;

import java.time.Duration;

/**
 * What of a limit is left.
 *
 * @param limit posts an hour
 * @param renewed when it is whole again
 */
public record Allowance(int limit, int left, Duration renewed) {}
