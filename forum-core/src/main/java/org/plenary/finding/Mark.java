package org.plenary.finding;

/**
 * A part of a text that answers a question.
 *
 * @param from its first letter, counted as UTF-16 does
 * @param to the letter behind its last
 */
public record Mark(int from, int to) {

  Mark moved(int by) {
    return new Mark(from + by, to + by);
  }
}
