package org.plenary.inbox;

import java.util.List;
import java.util.stream.Stream;

/**
 * The names of a caller behind which nobody is known to the database.
 *
 * @param chosen the bylines of their pseudonyms
 * @param roles those of the handles under which they moderate
 * @param readTo the last notification of those that were told to them that the caller has read
 */
record Masks(List<Long> chosen, List<Long> roles, long readTo) {

  Long[] array() {
    return Stream.concat(chosen.stream(), roles.stream()).toArray(Long[]::new);
  }
}
