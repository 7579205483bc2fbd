package org.plenary.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.member.Author;
import org.plenary.page.TimeKey;
import org.plenary.post.PostSummary;

/**
 * That something was said, as a member is told.
 *
 * @param author as the post itself shows them
 * @param readAt absent until the member has seen it
 */
public record Notification(
    long id,
    NotificationKind kind,
    PostSummary post,
    Optional<Author> author,
    Instant madeAt,
    Optional<Instant> readAt) {

  /** How many keys a cursor of such a list has. */
  public static final int KEYS = 2;

  List<Long> keys() {
    return List.of(TimeKey.of(madeAt), id);
  }
}
