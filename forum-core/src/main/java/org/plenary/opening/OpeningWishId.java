package org.plenary.opening;

/** The number of an officer's wish to open a seal. */
public record OpeningWishId(long value) {}
