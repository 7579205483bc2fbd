package org.plenary.indexing;

/**
 * The generation of the index that is asked.
 *
 * @param mapping the version of what it holds of a post
 */
public record LiveGeneration(int number, int mapping) {}
