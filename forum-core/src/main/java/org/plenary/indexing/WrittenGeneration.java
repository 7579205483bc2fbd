package org.plenary.indexing;

/**
 * An index into which every change is to be written.
 *
 * @param isLive whether it is the one that is asked; else it is being built
 */
public record WrittenGeneration(int number, boolean isLive) {}
