package org.plenary.reading;

import java.util.List;

/**
 * What is so of a discussion since somebody was there.
 *
 * @param numbers of the first posts that are new to them, in order
 * @param waits whether something may be held there that they wrote
 */
public record Since(List<Integer> numbers, boolean waits) {

  static final Since NOTHING = new Since(List.of(), false);

  public Since {
    numbers = List.copyOf(numbers);
  }
}
