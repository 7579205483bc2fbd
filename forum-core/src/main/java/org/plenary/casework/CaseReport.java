package org.plenary.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.member.Author;
import org.plenary.moderation.Citation;

/**
 * A report, as the team sees it.
 *
 * @param reporter absent for somebody without an account
 */
public record CaseReport(
    long id,
    Optional<Author> reporter,
    Concern concern,
    Optional<Citation> rule,
    String sentence,
    String language,
    Instant madeAt) {

  /** How many keys a cursor of such a list has. */
  public static final int KEYS = 1;

  List<Long> keys() {
    return List.of(id);
  }
}
