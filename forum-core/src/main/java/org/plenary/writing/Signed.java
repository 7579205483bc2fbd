package org.plenary.writing;

import java.util.List;
import java.util.Optional;
import org.plenary.caller.Person;

/**
 * By whom a post is signed.
 *
 * @param byline absent for an own name that was never used before
 * @param slow the bylines of all pseudonyms of somebody who writes one post in a while; absent for
 *     everybody else
 * @param hidden whether the byline is that of a pseudonym
 * @param held whether what they write is held for a while
 */
record Signed(
    Person person, Optional<Long> byline, Optional<List<Long>> slow, boolean hidden, boolean held) {

  /** The byline of the pseudonym, if it is one. */
  Optional<Long> mask() {
    return byline.filter(_ -> hidden);
  }
}
