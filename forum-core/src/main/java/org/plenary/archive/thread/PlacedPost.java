package org.plenary.archive.thread;

import io.vertx.core.buffer.Buffer;

/** A message with its place in a tree, and whether that differs from what is stored. */
record PlacedPost(int index, long post, Place place, Buffer path, boolean isChanged) {}
