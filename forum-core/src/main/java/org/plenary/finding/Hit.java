package org.plenary.finding;

/**
 * A post that an index names.
 *
 * @param rank what it was ordered by: a score, or the milliseconds of its time
 */
public record Hit(long post, double rank) {}
