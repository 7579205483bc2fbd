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

  static Signed of(Person person, Optional<Long> byline, String route, Sending sending) {
    return new Signed(
        person, byline, sending.retry().map(Retry::key).map(key -> lock(person, route, key)));
  }

  private static String lock(Person person, String route, String key) {
    return "answer " + person.id().value() + " " + route + " " + key;
  }
}
