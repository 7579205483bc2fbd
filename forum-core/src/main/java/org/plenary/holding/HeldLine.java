package org.plenary.holding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionState;
import org.plenary.member.Author;
import org.plenary.moderation.Ground;
import org.plenary.page.TimeKey;
import org.plenary.post.Attachment;
import org.plenary.post.PostId;

/**
 * A post that waits to be looked at.
 *
 * @param parent the number of what it answers
 * @param opening whether its discussion waits with it
 * @param ground where it would stand, and who would read it
 * @param title of its discussion
 * @param answersGone whether what it answers was taken away since
 * @param late whether it should have been looked at by now
 * @param html safe to show
 * @param files what hangs on it
 * @param published how many posts of its author others can read in the chapter
 * @param refused how many of theirs were hidden or not published there
 * @param own whether it is the reader's own
 */
public record HeldLine(
    PostId post,
    DiscussionId discussion,
    int number,
    Optional<Integer> parent,
    int depth,
    boolean opening,
    Ground ground,
    String chapter,
    String chapterName,
    String chapterLanguage,
    String forum,
    String forumTitle,
    String forumLanguage,
    String title,
    String titleLanguage,
    DiscussionState state,
    boolean answersGone,
    Author author,
    String language,
    String html,
    List<Attachment> files,
    String excerpt,
    Set<HoldReason> reasons,
    Instant heldAt,
    Instant dueAt,
    boolean late,
    int published,
    int refused,
    boolean own) {

  public HeldLine {
    files = List.copyOf(files);
  }

  /** How many keys a cursor of such a list has. */
  public static final int KEYS = 2;

  List<Long> keys() {
    return List.of(TimeKey.of(dueAt), post.value());
  }
}
