package org.plenary.inbox;

import java.util.List;

/**
 * A caller's pseudonyms.
 *
 * @param bylines of them
 * @param readTo the last notification of those that were told to them that the caller has read
 */
record Masks(List<Long> bylines, long readTo) {

  Long[] array() {
    return bylines.toArray(Long[]::new);
  }
}
