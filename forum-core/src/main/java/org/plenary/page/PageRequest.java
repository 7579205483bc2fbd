package org.plenary.page;

import java.util.Optional;

/** How many items from where; without a cursor from the beginning. */
public record PageRequest(int limit, Optional<Cursor> cursor) {

  /** The most items that a page holds. */
  public static final int MOST = 100;

  public PageRequest {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit must be from 1 to " + MOST);
    }
  }

  public static PageRequest first(int limit) {
    return new PageRequest(limit, Optional.empty());
  }

  public boolean isForward() {
    return cursor.map(Cursor::isForward).orElse(true);
  }

  /** One more than wanted tells whether there is more. */
  public int fetch() {
    return limit + 1;
  }
}
