package org.plenary.web.live;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.plenary.caller.Caller;
import org.plenary.live.LiveService;
import org.plenary.member.MemberId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.web.door.StreamLimits;

/** Everybody who follows on this node. */
final class Streams {

  private static final Duration LATER = Duration.ofSeconds(30);
  private static final Why TOO_MANY =
      Why.inEnglish(
          "You follow live events in as many places as one member may. Close one of them first.");

  private final LiveService live;
  private final StreamLimits limits;
  private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
  private final Map<Optional<MemberId>, Integer> counts = new ConcurrentHashMap<>();
  private final AtomicBoolean closing = new AtomicBoolean();

  Streams(LiveService live, StreamLimits limits) {
    this.live = live;
    this.limits = limits;
  }

  void start(Vertx vertx, Passes passes) {
    live.onMore(() -> open.forEach(EventStream::wake));
    vertx.setPeriodic(limits.heartbeat().toMillis(), _ -> open.forEach(EventStream::beat));
    vertx.setPeriodic(Passes.LOOK.toMillis(), _ -> passes.check(open));
  }

  /** Refused when there are too many, or this node ends. */
  Future<Void> requireRoom(Caller caller) {
    Optional<MemberId> whose = caller.member();
    int same = counts.getOrDefault(whose, 0) + 1;
    if (closing.get()
        || isTooMuch(open.size() + 1)
        || (whose.isEmpty() && isTooMuch(whose, same))) {
      return ProblemException.fail(new Problem.Full(LATER));
    }
    return isTooMuch(whose, same)
        ? ProblemException.fail(new Problem.TooMany(TOO_MANY, LATER))
        : Future.succeededFuture();
  }

  private boolean isTooMuch(int all) {
    return all > limits.most();
  }

  private boolean isTooMuch(Optional<MemberId> whose, int same) {
    return same > (whose.isPresent() ? limits.mostOfMember() : limits.mostAnonymous());
  }

  void begin(EventStream stream) {
    Optional<MemberId> whose = stream.member();
    open.add(stream);
    int same = counts.merge(whose, 1, Integer::sum);
    boolean isTooMuch = isTooMuch(open.size()) || isTooMuch(whose, same);
    stream.begin(limits.queueBytes(), () -> forget(stream, whose));
    // One that was let in just before the end began, or at once with others.
    if (closing.get() || isTooMuch) {
      stream.end();
    }
  }

  private void forget(EventStream stream, Optional<MemberId> whose) {
    if (open.remove(stream)) {
      counts.computeIfPresent(whose, (_, count) -> count == 1 ? null : count - 1);
    }
  }

  /** How many follow now. */
  int size() {
    return open.size();
  }

  /** Ends all; no more begin. */
  void close() {
    closing.set(true);
    open.forEach(EventStream::end);
  }
}
