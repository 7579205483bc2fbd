package org.plenary.completion;

/** A member whom a reader has met in what they may read. */
public record Known(String handle, String name) {}
