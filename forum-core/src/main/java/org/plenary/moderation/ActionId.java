package org.plenary.moderation;

/** The number of an action. */
public record ActionId(long value) {}
