package org.plenary.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.member.Author;
import org.plenary.page.TimeKey;
import org.plenary.post.PostSummary;

/**
 * Something that a member is told.
 *
 * @param readAt absent until the member has seen it; of what came to a pseudonym it is not known
 *     when
 */
public record Notification(
    long id, NotificationKind kind, Subject subject, Instant madeAt, Optional<Instant> readAt) {

  /** How many keys a cursor of such a list has. */
  public static final int KEYS = 2;

  /** What it is about. */
  public sealed interface Subject {}

  /**
   * Something that was said.
   *
   * @param author as the post itself shows them
   */
  public record Said(PostSummary post, Optional<Author> author) implements Subject {}

  /**
   * A request, a claim or an invitation.
   *
   * @param chapter the address of the one concerned
   * @param language of the chapter's name, BCP 47
   * @param accepted how it was answered; absent for what waits, and for an invitation
   */
  public record Matter(
      String chapter, String chapterName, String language, Optional<Boolean> accepted)
      implements Subject {}

  /**
   * New answers to a question that the member keeps.
   *
   * @param search its number
   * @param name the member's own
   * @param posts how many of those of which they were told they may read, {@link #MOST} at most
   */
  public record Sought(long search, String name, int posts) implements Subject {

    /** Of how many posts one notification tells at most; of more, the latest. */
    public static final int MOST = 100;
  }

  /**
   * A case, report, action or appeal.
   *
   * @param chapter the address of the one in which it is
   * @param number its own
   * @param own whether it is about the reader, or of their making
   */
  public record Handled(
      String chapter, String chapterName, String language, long number, boolean own)
      implements Subject {}

  List<Long> keys() {
    return List.of(TimeKey.of(madeAt), id);
  }
}
