package org.plenary.live;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The end of the log.
 *
 * @param after what is here begins after this order
 * @param head and ends with this one
 */
record RecentEvents(long after, long head, List<LiveEvent> events) {

  /** How many are kept. */
  static final int MOST = 2000;

  RecentEvents {
    events = List.copyOf(events);
  }

  static RecentEvents none(long head) {
    return new RecentEvents(head, head, List.of());
  }

  RecentEvents plus(List<LiveEvent> more) {
    int kept = Math.max(0, Math.min(events.size(), MOST - more.size()));
    int dropped = events.size() - kept;
    return new RecentEvents(
        dropped == 0 ? after : events.get(dropped - 1).order(),
        more.isEmpty() ? head : more.getLast().order(),
        Stream.concat(events.subList(dropped, events.size()).stream(), more.stream()).toList());
  }

  /** All after this order; empty where some of them are not here. */
  Optional<List<LiveEvent>> since(long order) {
    return order < after
        ? Optional.empty()
        : Optional.of(events.subList(firstAfter(order), events.size()));
  }

  private int firstAfter(long order) {
    int low = 0;
    int high = events.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.get(middle).order() <= order) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
