package org.plenary.property;

import java.util.List;

/**
 * What is done at once.
 *
 * @param copies how often each is sent at the same time
 */
record Scene(List<Act> acts, int copies) {

  @Override
  public String toString() {
    return "\n  %s at once, each sent %d times".formatted(acts, copies);
  }
}
