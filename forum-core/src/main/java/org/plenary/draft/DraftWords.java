package org.plenary.draft;

import java.util.List;
import java.util.Optional;

/**
 * What is kept of a post that is not sent yet.
 *
 * @param title of the discussion that it would open, else empty
 * @param language BCP 47; empty where it is to be guessed
 * @param topics by address
 * @param reason of an edit
 * @param base the revision that an edit began from, 0 for what is new
 * @param hidden whether it shall stand under a pseudonym
 */
public record DraftWords(
    String title,
    String source,
    Optional<String> language,
    List<String> topics,
    String reason,
    int base,
    boolean hidden) {

  private static final int BEGINNING = 80;

  public DraftWords {
    topics = List.copyOf(topics);
  }

  boolean isEmpty() {
    return title.isBlank() && source.isBlank();
  }

  String beginning() {
    int letters = Math.min(BEGINNING, source.codePointCount(0, source.length()));
    return source.substring(0, source.offsetByCodePoints(0, letters));
  }
}
