package org.plenary.session;

/** The number of a session; not a secret, and good for nothing but to end it. */
public record SessionId(long value) {}
