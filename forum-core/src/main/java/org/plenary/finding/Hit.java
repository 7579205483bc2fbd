package org.plenary.finding;

/**
 * A post that an index names.
 *
 * @param discussion in which the index has it, which may be wrong by now
 * @param rank what it was ordered by: a score, or the milliseconds of its time
 */
public record Hit(long post, long discussion, double rank) implements Standing {}
