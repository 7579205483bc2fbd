package org.plenary.indexing;

/**
 * A generation of the index that is being built.
 *
 * @param walkedTo the last post, by id, that was written into it
 */
public record NextGeneration(int number, long walkedTo) {}
