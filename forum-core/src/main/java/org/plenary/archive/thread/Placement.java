package org.plenary.archive.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which discussion of the database each discussion of a threading is: the oldest of those whose
 * earliest messages came to it, so that old links stay true; the others are merged into it.
 */
final class Placement {

  /** By the earliest message of each discussion, its messages in time. */
  private final Map<Integer, List<Integer>> members = new TreeMap<>();

  private final Map<Integer, List<Long>> claims = new HashMap<>();

  Placement(Threading threading, List<@Nullable Place> before) {
    Map<Long, Integer> claimed = new HashMap<>();
    for (int i = 0; i < threading.size(); i++) {
      int discussion = threading.discussion(i);
      members.computeIfAbsent(discussion, _ -> new ArrayList<>()).add(i);
      Place place = before.get(i);
      if (place != null && claimed.putIfAbsent(place.discussion(), i) == null) {
        claims.computeIfAbsent(discussion, _ -> new ArrayList<>()).add(place.discussion());
      }
    }
    claims.values().forEach(discussions -> discussions.sort(null));
  }

  /** The earliest messages of all discussions. */
  Set<Integer> discussions() {
    return members.keySet();
  }

  /** The messages of the discussion, in time. */
  List<Integer> members(int discussion) {
    return members.getOrDefault(discussion, List.of());
  }

  /** Its id; null where it is new. */
  @Nullable Long standing(int discussion) {
    List<Long> claimed = claims.get(discussion);
    return claimed == null ? null : claimed.getFirst();
  }

  /** The ids of those that came together with it and are empty now. */
  List<Long> merged(int discussion) {
    List<Long> claimed = claims.getOrDefault(discussion, List.of());
    return claimed.isEmpty() ? claimed : claimed.subList(1, claimed.size());
  }
}
