package org.plenary.outbox;

/**
 * How much one consumer has to do yet.
 *
 * @param waiting what is done by itself
 * @param parked what was tried too often and waits for people
 */
public record Backlog(String consumer, long waiting, long parked) {}
