package org.plenary.reading;

import java.util.List;
import java.util.Optional;
import org.plenary.subscription.Attention;

/**
 * What is so of a discussion for somebody, since they were there.
 *
 * @param numbers of the first posts that are new to them, in order
 * @param waits whether something may be held there that they wrote
 * @param chosen of what in it they chose to be told; absent where they chose nothing
 */
public record Since(List<Integer> numbers, boolean waits, Optional<Attention> chosen) {

  static final Since NOTHING = new Since(List.of(), false, Optional.empty());

  public Since {
    numbers = List.copyOf(numbers);
  }
}
