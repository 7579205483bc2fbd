package org.plenary.muting;

import java.time.Instant;
import java.util.List;
import org.plenary.member.Author;
import org.plenary.page.TimeKey;

/**
 * Somebody whom a member does not wish to read.
 *
 * @param byline its number, by which they are heard again
 */
public record Muted(long byline, Author author, Instant mutedAt) {

  /** How many keys a cursor of such a list has. */
  public static final int KEYS = 2;

  List<Long> keys() {
    return List.of(TimeKey.of(mutedAt), byline);
  }
}
