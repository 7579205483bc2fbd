package org.plenary.finding;

import java.util.Optional;
import org.plenary.question.Question;

/**
 * What is asked of an index.
 *
 * @param reach where the one who asks may read
 * @param after the last hit of the inquiry before, to go on behind it
 */
public record Inquiry(Question question, Reach reach, Order order, Optional<Hit> after) {

  /** What stands first. */
  public enum Order {
    /** What answers best, and of that the newer. */
    RELEVANCE,
    /** What was posted last. */
    NEWEST
  }
}
