package org.plenary.archive.thread;

import io.vertx.core.buffer.Buffer;

/**
 * A message with its place in a tree, and whether that differs from what is stored.
 *
 * @param parent the id of the post that it answers, 0 for none
 */
record PlacedPost(int index, long post, long parent, Place place, Buffer path, boolean isChanged) {}
