package org.plenary.capability;

/** The number of a private feed; not a secret. */
public record PrivateFeedId(long value) {}
