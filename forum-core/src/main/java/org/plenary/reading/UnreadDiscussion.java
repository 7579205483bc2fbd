package org.plenary.reading;

import java.time.Instant;
import java.util.List;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumAddress;
import org.plenary.page.TimeKey;

/**
 * A discussion that a member follows, with posts that are new to them.
 *
 * @param unread how many, at most {@link #MOST}
 * @param firstUnread the lowest number of these
 */
public record UnreadDiscussion(
    DiscussionId id,
    ForumAddress forum,
    String title,
    String language,
    Instant lastActivityAt,
    int unread,
    int firstUnread) {

  /** What is more is counted as this many. */
  public static final int MOST = 1_000;

  /** How many keys a cursor of such a list has. */
  public static final int KEYS = 2;

  List<Long> keys() {
    return List.of(TimeKey.of(lastActivityAt), id.value());
  }
}
