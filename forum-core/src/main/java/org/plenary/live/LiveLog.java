package org.plenary.live;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.crowd.SharedRead;
import org.plenary.live.EventQueries.Ends;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/**
 * The log as this node knows it: read once for all who follow, with its end in memory. Whoever
 * comes back from further behind is read to page by page, and those from the same place together.
 */
final class LiveLog {

  /** Who is further behind begins anew. */
  static final int FARTHEST = 20_000;

  private static final Duration SOON = Duration.ofSeconds(2);

  private final Pool pool;
  private final SharedRead<LiveLog, Long, List<LiveEvent>> pages =
      new SharedRead<>((_, starts) -> pagesAfter(starts));
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile @Nullable RecentEvents recent;

  LiveLog(Pool pool) {
    this.pool = pool;
  }

  /** Is told whenever there is more. */
  void onMore(Runnable listener) {
    listeners.add(listener);
  }

  /** Reads all that has an order now. */
  Future<Void> advance() {
    @Nullable RecentEvents known = recent;
    return known == null ? open() : advance(known);
  }

  private Future<Void> open() {
    return ends()
        .map(ends -> Math.max(ends.forgotten(), ends.last() - RecentEvents.MOST))
        .compose(start -> advance(RecentEvents.none(start)));
  }

  private Future<Void> advance(RecentEvents known) {
    return EventQueries.pageAfter(pool, known.head()).compose(more -> take(known.plus(more), more));
  }

  private Future<Void> take(RecentEvents known, List<LiveEvent> more) {
    recent = known;
    if (!more.isEmpty()) {
      listeners.forEach(Runnable::run);
    }
    return more.size() < EventQueries.PAGE ? Future.succeededFuture() : advance(known);
  }

  /** The same at once; empty while it has not begun to read. */
  Optional<Long> headNow() {
    return Optional.ofNullable(recent).map(RecentEvents::head);
  }

  /** The last order that this node knows; refused while it has not begun to read. */
  Future<Long> head() {
    return known().map(RecentEvents::head);
  }

  private Future<RecentEvents> known() {
    @Nullable RecentEvents known = recent;
    return known == null
        ? ProblemException.fail(new Problem.Unavailable(SOON))
        : Future.succeededFuture(known);
  }

  Future<Ends> ends() {
    return EventQueries.ends(pool);
  }

  /** What comes after this order; nothing where this node does not know it yet. */
  Future<Stretch> after(long order) {
    return known().compose(known -> after(order, known));
  }

  private Future<Stretch> after(long order, RecentEvents known) {
    if (order >= known.head()) {
      return Future.succeededFuture(Stretch.of(List.of(), order));
    }
    return known
        .since(order)
        .map(events -> Future.succeededFuture(Stretch.of(events, known.head())))
        .orElseGet(() -> older(order, known.head()));
  }

  // Pages begin where those of others do, so that a crowd from anywhere costs a few of them.
  private Future<Stretch> older(long order, long head) {
    return head - order > FARTHEST
        ? Future.succeededFuture(Stretch.reset(head))
        : pages
            .read(this, order - order % EventQueries.PAGE)
            .map(page -> page.orElse(List.of()))
            .map(page -> page.stream().filter(event -> event.order() > order).toList())
            .map(
                found ->
                    goesOn(order, found)
                        ? Stretch.of(found, found.getLast().order())
                        : Stretch.reset(head));
  }

  // Orders have no gaps but at the beginning, where what is old was forgotten.
  private static boolean goesOn(long order, List<LiveEvent> found) {
    return !found.isEmpty() && found.getFirst().order() == order + 1;
  }

  private Future<Map<Long, List<LiveEvent>>> pagesAfter(Set<Long> starts) {
    Map<Long, Future<List<LiveEvent>>> reading =
        starts.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), start -> EventQueries.pageAfter(pool, start)));
    return Future.all(List.copyOf(reading.values()))
        .map(
            _ ->
                reading.entrySet().stream()
                    .collect(
                        Collectors.toMap(Map.Entry::getKey, page -> page.getValue().result())));
  }
}
