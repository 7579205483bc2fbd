package org.plenary.post;

import java.time.Instant;
import java.util.List;
import org.plenary.discussion.DiscussionId;
import org.plenary.page.TimeKey;

/** A post in a list of posts of many discussions. */
public record PostSummary(
    PostId id,
    DiscussionId discussionId,
    String discussionTitle,
    String discussionLanguage,
    int number,
    Instant createdAt,
    String language,
    String excerpt) {

  /** How many keys a cursor of such a list has. */
  public static final int KEYS = 2;

  List<Long> keys() {
    return List.of(TimeKey.of(createdAt), id.value());
  }
}
