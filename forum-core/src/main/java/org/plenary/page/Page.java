package org.plenary.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A part of a list in the list's order, with the places where it goes on. */
public record Page<T>(List<T> items, Optional<Cursor> next, Optional<Cursor> previous) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page out of the rows that were fetched for the request, one more than its limit where there
   * is more, in the direction of reading.
   *
   * @param keys the place of an item in the list
   */
  public static <T> Page<T> of(PageRequest request, List<T> fetched, Function<T, List<Long>> keys) {
    boolean more = fetched.size() > request.limit();
    List<T> items = more ? fetched.subList(0, request.limit()) : fetched;
    return request.isForward()
        ? page(items, more, request.cursor().isPresent(), keys)
        : page(reversed(items), true, more, keys);
  }

  private static <T> Page<T> page(
      List<T> items, boolean after, boolean before, Function<T, List<Long>> keys) {
    if (items.isEmpty()) {
      return new Page<>(items, Optional.empty(), Optional.empty());
    }
    Cursor next = new Cursor(Cursor.Direction.FORWARD, keys.apply(items.getLast()));
    Cursor previous = new Cursor(Cursor.Direction.BACKWARD, keys.apply(items.getFirst()));
    return new Page<>(
        items,
        after ? Optional.of(next) : Optional.empty(),
        before ? Optional.of(previous) : Optional.empty());
  }

  private static <T> List<T> reversed(List<T> items) {
    return items.reversed();
  }

  public <R> Page<R> map(Function<T, R> change) {
    return new Page<>(items.stream().map(change).toList(), next, previous);
  }
}
