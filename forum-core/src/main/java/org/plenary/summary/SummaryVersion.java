package org.plenary.summary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.member.Author;

/**
 * What a summary said at one time.
 *
 * @param author the role handle of who wrote it
 * @param before the source of the version before it; absent for the first
 * @param sentence why it was written, and in which language that is said
 */
public record SummaryVersion(
    int number,
    String source,
    Instant at,
    Optional<Author> author,
    Optional<String> before,
    Optional<Sentence> sentence) {

  /** Why something was written. */
  public record Sentence(String text, String language) {}

  /** How many keys a cursor of such a list has. */
  public static final int KEYS = 1;

  List<Long> keys() {
    return List.of((long) number);
  }
}
