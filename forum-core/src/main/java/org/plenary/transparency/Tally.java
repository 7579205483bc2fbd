package org.plenary.transparency;

/**
 * A number of the report.
 *
 * @param of which part of what is measured; empty for all of it
 */
public record Tally(Measure measure, String of, long count) {}
