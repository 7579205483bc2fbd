package org.plenary.writing;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionState;
import org.plenary.forum.ForumId;
import org.plenary.forum.Posting;
import org.plenary.post.PostId;
import org.plenary.post.PostState;

/**
 * Where a reply would stand, as its writer may read it.
 *
 * @param fresh the id that it would have
 * @param language of the discussion
 * @param accessVersion by which it was judged who may post
 */
record ReplyGround(
    PostId fresh,
    ChapterId chapter,
    ForumId forum,
    Posting posting,
    int accessVersion,
    long discussion,
    DiscussionState state,
    String language,
    Optional<Above> parent,
    Writer writer) {

  /** What would be answered; it may stand elsewhere. */
  record Above(PostId id, long discussion, int number, int depth, Buffer path, PostState state) {}
}
