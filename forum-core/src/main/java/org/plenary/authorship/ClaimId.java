package org.plenary.authorship;

/** The number of a claim. */
public record ClaimId(long value) {}
