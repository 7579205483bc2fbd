package org.plenary.attachment;

import org.plenary.post.PostState;

/**
 * A file on a post that the caller may read, unless it was taken away.
 *
 * @param state of the post
 * @param shown whether moderators did not hide it
 */
record HungFile(Upload file, PostState state, boolean shown) {}
