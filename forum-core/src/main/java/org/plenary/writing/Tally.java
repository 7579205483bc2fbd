package org.plenary.writing;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one node counted in the hour that is now. */
final class Tally {

  private final Map<String, Integer> posts = new HashMap<>();
  private final Set<String> fresh = new TreeSet<>();
  private OffsetDateTime hour = OffsetDateTime.MIN;

  /**
   * What was counted of an hour.
   *
   * @param posts by subject
   */
  record Counted(OffsetDateTime hour, Map<String, Integer> posts) {}

  /** What would be left of each limit after one more, which counts where no limit is exceeded. */
  synchronized Map<String, Integer> take(Map<String, Integer> limits, Counted elsewhere) {
    turn(elsewhere.hour());
    var left = new TreeMap<String, Integer>();
    limits.forEach(
        (subject, limit) ->
            left.put(
                subject, limit - elsewhere.posts().getOrDefault(subject, 0) - of(subject) - 1));
    if (left.values().stream().allMatch(one -> one >= 0)) {
      add(limits.keySet(), 1);
    }
    return left;
  }

  private void turn(OffsetDateTime now) {
    if (now.isAfter(hour)) {
      hour = now;
      posts.clear();
      fresh.clear();
    }
  }

  private int of(String subject) {
    return posts.getOrDefault(subject, 0);
  }

  private void add(Collection<String> subjects, int more) {
    subjects.forEach(subject -> posts.merge(subject, more, Integer::sum));
    fresh.addAll(subjects);
  }

  /** One less, of what was taken in this hour and came to nothing. */
  synchronized void giveBack(Collection<String> subjects, OffsetDateTime taken) {
    if (taken.equals(hour)) {
      add(subjects, -1);
    }
  }

  /** What was counted since it was asked for before. */
  synchronized Counted fresh() {
    var counted = new TreeMap<String, Integer>();
    fresh.forEach(subject -> counted.put(subject, of(subject)));
    fresh.clear();
    return new Counted(hour, counted);
  }

  /** Nobody was told of it. */
  synchronized void stayFresh(Counted untold) {
    if (untold.hour().equals(hour)) {
      fresh.addAll(untold.posts().keySet());
    }
  }
}
