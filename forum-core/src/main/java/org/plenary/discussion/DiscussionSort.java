package org.plenary.discussion;

import java.time.Instant;
import java.util.List;
import org.plenary.page.TimeKey;

/** The order of a list of discussions; ties stand by falling number. */
public enum DiscussionSort {
  /** The latest post first. */
  ACTIVE("d.last_activity_at"),
  /** The latest opened first. */
  NEW("d.opened_at"),
  /** The most posts first. */
  REPLIES("d.post_count");

  /** How many keys a cursor of such a list has. */
  public static final int KEYS = 2;

  private final String column;

  DiscussionSort(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }

  List<Long> keys(Discussion discussion) {
    return keys(
        discussion.id(),
        discussion.createdAt(),
        discussion.lastActivityAt(),
        discussion.postCount());
  }

  /** Where a discussion stands in this order. */
  public List<Long> keys(DiscussionId id, Instant createdAt, Instant lastActivityAt, int posts) {
    long first =
        switch (this) {
          case ACTIVE -> TimeKey.of(lastActivityAt);
          case NEW -> TimeKey.of(createdAt);
          case REPLIES -> posts;
        };
    return List.of(first, id.value());
  }

  /** The first key of a cursor as PostgreSQL compares it. */
  Object value(long key) {
    return switch (this) {
      case ACTIVE, NEW -> TimeKey.moment(key);
      case REPLIES -> Math.clamp(key, 0, Integer.MAX_VALUE);
    };
  }
}
