package org.plenary.writing;

import java.util.Optional;
import org.plenary.caller.Person;
import org.plenary.writing.Sending.Retry;

/**
 * By whom a post is signed, and by which key it is known to be sent once.
 *
 * @param byline absent for an own name that was never used before
 * @param lock held while it is written; absent where it came without a key
 */
record Signed(Person person, Optional<Long> byline, Optional<String> lock) {

  static Signed of(Person person, Optional<Long> byline, Trace trace) {
    return new Signed(person, byline, trace.retry().map(Retry::key));
  }
}
