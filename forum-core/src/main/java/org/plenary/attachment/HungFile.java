package org.plenary.attachment;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;
import org.plenary.member.MemberId;
import org.plenary.post.PostState;

/**
 * A file on a post where the caller may read, unless it was taken away.
 *
 * @param state of the post
 * @param shown whether moderators did not hide it
 * @param author of the post; absent under a pseudonym
 * @param pseudonym of its author
 */
record HungFile(
    Upload file,
    PostState state,
    boolean shown,
    ChapterId chapter,
    Optional<MemberId> author,
    Optional<Mask> pseudonym) {

  /**
   * A pseudonym.
   *
   * @param digest of who stands behind it
   */
  record Mask(ForumId forum, Buffer digest) {}
}
