package org.plenary.writing;

import java.time.Duration;

/**
 * What of a limit is left.
 *
 * @param what is limited: {@code posts}, {@code edits}, {@code reactions}
 * @param limit how many an hour
 * @param renewed when it is whole again
 */
public record Allowance(String what, int limit, int left, Duration renewed) {}
