package org.plenary.finding;

import java.util.Optional;
import org.plenary.page.Cursor;
import org.plenary.question.Question;

/**
 * One page of answers that somebody asks for.
 *
 * @param limit how many posts it has at most
 * @param cursor the place behind the page before
 */
public record Search(Question question, Inquiry.Order order, int limit, Optional<Cursor> cursor) {

  /** How many keys a cursor of answers has. */
  public static final int KEYS = Place.KEYS;
}
