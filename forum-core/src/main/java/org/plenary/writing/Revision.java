package org.plenary.writing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.text.Format;

/**
 * What a post said at one time.
 *
 * @param silent whether it came so early that it is not shown as an edit
 * @param before the source of the revision before it; absent for the first
 * @param hung the files that came with it
 * @param taken the files that went with it
 */
public record Revision(
    int number,
    Format format,
    String source,
    String html,
    String language,
    Instant at,
    Optional<String> reason,
    boolean silent,
    Optional<String> before,
    List<ChangedFile> hung,
    List<ChangedFile> taken) {

  public Revision {
    hung = List.copyOf(hung);
    taken = List.copyOf(taken);
  }

  /** How many keys a cursor of such a list has. */
  public static final int KEYS = 1;

  List<Long> keys() {
    return List.of((long) number);
  }
}
