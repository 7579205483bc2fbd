package org.plenary.token;

/** The number of a personal token; not a secret. */
public record TokenId(long value) {}
