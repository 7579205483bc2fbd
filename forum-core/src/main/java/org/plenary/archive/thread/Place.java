package org.plenary.archive.thread;

/**
 * Where a post stands.
 *
 * @param parent the number of the post that it answers, 0 for none
 * @param tie its rank among those beside it that were posted in the same second
 */
record Place(long discussion, int number, int parent, int depth, boolean parentMissing, int tie) {}
