package org.plenary.live;

import java.util.List;

/**
 * A part of the log without gaps.
 *
 * @param to the order up to which it goes
 * @param isReset whether something before it is not known any more
 */
record Stretch(List<LiveEvent> events, long to, boolean isReset) {

  static Stretch of(List<LiveEvent> events, long to) {
    return new Stretch(events, to, false);
  }

  static Stretch reset(long to) {
    return new Stretch(List.of(), to, true);
  }
}
