package org.plenary.post;

/** The number of a post, the same in every chapter. */
public record PostId(long value) {}
