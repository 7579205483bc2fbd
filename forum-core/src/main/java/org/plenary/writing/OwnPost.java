package org.plenary.writing;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionState;
import org.plenary.forum.ForumId;
import org.plenary.forum.Posting;
import org.plenary.holding.Links;
import org.plenary.holding.WriterHolding;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;
import org.plenary.post.PostState;
import org.plenary.standing.Limits;

/**
 * A post that somebody may read, and wishes to change.
 *
 * @param source absent where it is not Markdown
 * @param html what it is shown as
 * @param author absent under a pseudonym
 * @param pseudonym the digest of who stands behind it
 * @param early whether it is in its first minutes and nobody answered
 * @param agrees whether who asks accepted the newest rules there
 * @param limits what may limit who asks there
 * @param holds what is held there of who wrote it
 */
record OwnPost(
    PostId id,
    ChapterId chapter,
    DiscussionId discussion,
    DiscussionState discussionState,
    ForumId forum,
    Posting posting,
    PostState state,
    int revision,
    String language,
    Optional<String> source,
    String html,
    Optional<MemberId> author,
    Optional<Buffer> pseudonym,
    boolean early,
    boolean agrees,
    Limits limits,
    WriterHolding holds) {

  /** Whether it says the same, in the same language and with the same files, already. */
  boolean says(Edit edit) {
    return edit.files().isEmpty() && says(edit.words());
  }

  /** Whether it leads wherever these words do. */
  boolean linksWhere(Wording words) {
    return Links.of(html).containsAll(Links.of(words.rendered().html()));
  }

  private boolean says(NewWords words) {
    return source.filter(words.source()::equals).isPresent()
        && words.language().filter(tag -> !tag.equals(language)).isEmpty();
  }
}
