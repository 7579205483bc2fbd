package org.plenary.live;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.caller.Caller;

/**
 * One who follows, and how far they were told. Each event is told once and in order, however often
 * a step fails; asked by one at a time.
 */
public final class LiveReader {

  /**
   * What is told next.
   *
   * @param isReset whether something was missed before it, so that all must be fetched anew
   */
  public record Told(List<LiveEvent> events, boolean isReset) {}

  private final LiveLog log;
  private final LiveSight sight;
  private final Following following;
  private long position;
  private boolean missed;

  LiveReader(LiveLog log, LiveSight sight, Following following, Stretch start) {
    this.log = log;
    this.sight = sight;
    this.following = following;
    this.position = start.to();
    this.missed = start.isReset();
  }

  public Following following() {
    return following;
  }

  /** Where to go on from. */
  public LivePosition position() {
    return new LivePosition(position);
  }

  /** What comes next of what the caller may read now; there may be more behind it. */
  public Future<Told> next(Caller caller) {
    return log.after(position).compose(stretch -> seen(caller, stretch));
  }

  private Future<Told> seen(Caller caller, Stretch stretch) {
    List<LiveEvent> concerning = stretch.events().stream().filter(following::concerns).toList();
    return sight.seen(caller, following, concerning).map(events -> told(stretch, events));
  }

  private Told told(Stretch stretch, List<LiveEvent> events) {
    boolean isReset = missed || stretch.isReset();
    missed = false;
    position = stretch.to();
    return new Told(events, isReset);
  }
}
