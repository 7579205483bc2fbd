package org.plenary.bench.load;

/**
 * What one probe gave in one round.
 *
 * @param rate right answers a second
 * @param median how long an answer took, in microseconds
 * @param late what 99 of 100 answers stayed below, in microseconds
 * @param cost processor time of servers and database for an answer, in microseconds
 */
public record Measured(
    String probe, int round, double rate, double median, double late, double cost) {}
