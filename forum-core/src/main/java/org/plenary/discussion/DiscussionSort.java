package org.plenary.discussion;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

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
    long first =
        switch (this) {
          case ACTIVE -> microseconds(discussion.lastActivityAt());
          case NEW -> microseconds(discussion.createdAt());
          case REPLIES -> discussion.postCount();
        };
    return List.of(first, discussion.id().value());
  }

  /** The first key of a cursor as PostgreSQL compares it. */
  Object value(long key) {
    return switch (this) {
      case ACTIVE, NEW -> Instant.EPOCH.plus(key, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
      case REPLIES -> Math.clamp(key, 0, Integer.MAX_VALUE);
    };
  }

  private static long microseconds(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
