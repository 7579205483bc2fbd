package org.plenary.outbox;

/**
 * A job that was tried too often.
 *
 * @param contribution what it was about
 */
public record ParkedJob(String consumer, long contribution, int attempts) {}
