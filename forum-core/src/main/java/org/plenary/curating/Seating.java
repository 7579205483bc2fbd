package org.plenary.curating;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.curating.Seat.Above;
import org.plenary.post.PostPath;

/**
 * Gives posts that leave a discussion together their places in another: what answers what stays,
 * and numbers follow the order of writing. A post whose parent stays behind answers none there.
 */
final class Seating {

  private static final Comparator<Rooted> IN_TIME =
      Comparator.comparing(Rooted::at).thenComparingInt(Rooted::number);

  private final Map<Integer, Seat> seated = new HashMap<>();
  private final Map<Integer, List<Rooted>> answers;
  private final Map<Long, Integer> kept;
  private final List<Rooted> coming;
  private final Set<Integer> leaving;
  private int last;

  /**
   * @param last the highest number that was given in the other discussion
   * @param kept by their ids, the numbers of those that had one there before
   */
  Seating(int last, Map<Long, Integer> kept, Collection<Rooted> posts) {
    this.last = last;
    this.kept = Map.copyOf(kept);
    this.coming = posts.stream().sorted(IN_TIME).toList();
    this.leaving = coming.stream().map(Rooted::number).collect(Collectors.toSet());
    this.answers =
        coming.stream()
            .filter(post -> post.parent().isPresent())
            .collect(Collectors.groupingBy(post -> post.parent().orElseThrow()));
  }

  /**
   * As {@code number} of the discussion that they leave is in the other, where it stands already.
   */
  Seating beside(int number, Seat standing) {
    seated.put(number, standing);
    return this;
  }

  /** Parents before children. */
  List<Seat> seats() {
    Map<Integer, Integer> numbers = numbers();
    Deque<Rooted> waiting = new ArrayDeque<>(coming.stream().filter(this::isRoot).toList());
    var seats = new ArrayList<Seat>(coming.size());
    while (!waiting.isEmpty()) {
      Rooted post = waiting.remove();
      Seat seat = seat(post, numbers);
      seated.put(post.number(), seat);
      seats.add(seat);
      waiting.addAll(answers.getOrDefault(post.number(), List.of()));
    }
    return seats;
  }

  private Map<Integer, Integer> numbers() {
    var numbers = new HashMap<Integer, Integer>();
    coming.forEach(post -> numbers.put(post.number(), number(post)));
    return numbers;
  }

  private int number(Rooted post) {
    return Optional.ofNullable(kept.get(post.id())).orElseGet(this::next);
  }

  private int next() {
    last++;
    return kept.containsValue(last) ? next() : last;
  }

  private boolean isRoot(Rooted post) {
    return post.parent().filter(leaving::contains).isEmpty();
  }

  private Seat seat(Rooted post, Map<Integer, Integer> numbers) {
    Optional<Seat> above = post.parent().map(seated::get);
    byte[] root = above.map(parent -> parent.path().getBytes()).orElse(new byte[0]);
    int number = numbers.getOrDefault(post.number(), 0);
    return new Seat(
        post.id(),
        post.number(),
        number,
        above.map(parent -> parent.depth() + 1).orElse(0),
        Buffer.buffer(PostPath.child(root, post.at(), number)),
        above.map(parent -> new Above(parent.id(), parent.number())));
  }
}
