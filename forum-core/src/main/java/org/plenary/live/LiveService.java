package org.plenary.live;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.inbox.InboxService;
import org.plenary.live.EventQueries.Ends;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.pseudonym.PseudonymService;

/**
 * What happens, as it happens. Whoever follows is told of each event that they may read at that
 * moment, once and in one order, whichever nodes they follow it on.
 */
public final class LiveService {

  private final LiveLog log;
  private final LiveSight sight;
  private final LiveRounds rounds;

  public LiveService(
      Vertx vertx, Pool pool, LivePace pace, InboxService inbox, PseudonymService pseudonyms) {
    this.log = new LiveLog(pool);
    this.sight = new LiveSight(pool, new InboxSight(inbox, pseudonyms));
    this.rounds = new LiveRounds(vertx, pool, log, pace);
  }

  /** Looks for what happens from now on, until it is stopped. */
  public void start() {
    rounds.start();
  }

  public void stop() {
    rounds.stop();
  }

  /** Looks for it once, at once. */
  public Future<Void> look() {
    return rounds.look();
  }

  /** Is told whenever those who follow should ask for what is next. */
  public void onMore(Runnable listener) {
    log.onMore(listener);
  }

  /**
   * How far this node knows what happened: whoever reads something after this, and then follows
   * from here, misses nothing. Empty while it has not begun to look.
   */
  public Optional<LivePosition> position() {
    return log.headNow().map(LivePosition::new);
  }

  /** Whether they may go on to follow it. */
  public Future<Boolean> mayFollow(Caller caller, Following following) {
    return sight.mayFollow(caller, following);
  }

  /**
   * Begins to follow: now, or where it was left. Refused with {@link Problem.NotFound} what the
   * caller may not read; who was away for too long is told so first.
   */
  public Future<LiveReader> follow(
      Caller caller, Following following, Optional<LivePosition> left) {
    return mayFollow(caller, following)
        .compose(may -> may ? start(left) : ProblemException.fail(new Problem.NotFound()))
        .map(start -> new LiveReader(log, sight, following, start));
  }

  private Future<Stretch> start(Optional<LivePosition> left) {
    return log.head()
        .compose(
            head ->
                left.map(position -> log.ends().map(ends -> start(position.order(), head, ends)))
                    .orElseGet(() -> Future.succeededFuture(Stretch.of(List.of(), head))));
  }

  // An order that was never given is of a database that has been put back since.
  private static Stretch start(long left, long head, Ends ends) {
    return left < ends.forgotten() || left > ends.last()
        ? Stretch.reset(head)
        : Stretch.of(List.of(), left);
  }
}
