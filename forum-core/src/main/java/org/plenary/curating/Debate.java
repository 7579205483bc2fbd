package org.plenary.curating;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionState;
import org.plenary.forum.ForumId;
import org.plenary.member.MemberId;
import org.plenary.moderation.Ground;

/**
 * A discussion as a moderator found it, kept as it is until their transaction ends.
 *
 * @param reading who may read its forum now
 * @param audience who may read it now
 * @param byline of who opened it
 * @param author absent under a pseudonym
 * @param pseudonym the digest of who stands behind it
 */
record Debate(
    DiscussionId id,
    ChapterId chapter,
    ForumId forum,
    Audience reading,
    Audience audience,
    DiscussionState state,
    long byline,
    Optional<MemberId> author,
    Optional<Buffer> pseudonym,
    Arrangement arrangement) {

  Ground ground() {
    return new Ground(chapter, Optional.of(forum), audience);
  }
}
