package org.plenary.archive.thread;

/**
 * Where a post stands.
 *
 * @param parent the number of the post that it answers, 0 for none
 */
record Place(long discussion, int number, int parent, int depth, boolean parentMissing) {}
