package org.plenary.joining;

/** The number of a request to join. */
public record RequestId(long value) {}
