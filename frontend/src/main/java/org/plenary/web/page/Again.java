package org.plenary.web.page;

import java.util.Optional;
import org.plenary.web.door.Problems.Description;

/**
 * The answer to a form, as it can be given once more in another language: with what stands in its
 * fields by then, and without doing anything.
 *
 * @param told why it was not taken; absent where it was only looked at
 * @param wish what is asked for in the place of what the buttons of the form do
 */
public record Again(Optional<Description> told, Optional<String> wish) {

  static Again of(Description told) {
    return new Again(Optional.of(told), Optional.empty());
  }
}
