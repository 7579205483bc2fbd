package org.plenary.standing;

import java.util.List;
import org.plenary.moderation.Done;

/**
 * What would come next for somebody.
 *
 * @param next by the ladder that counts there
 * @param record what was done to them in this chapter and counts, the first first
 */
public record Suggestion(Ladder ladder, Step next, List<Done> record) {

  public Suggestion {
    record = List.copyOf(record);
  }
}
