package org.plenary.reading;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.plenary.discussion.DiscussionId;
import org.plenary.member.MemberId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what people read, without anybody waiting for it: what is seen while a statement runs
 * goes with the next. What cannot be written is forgotten, for it is seen again.
 */
final class SeenPosts {

  private static final Logger LOG = LoggerFactory.getLogger(SeenPosts.class);
  private static final int MOST = 10_000;

  /** One discussion, as one member knows it. */
  record Place(MemberId member, DiscussionId discussion) {}

  private final Function<Map<Place, Seen>, Future<Void>> statement;
  private final Map<Place, Seen> waiting = new HashMap<>();
  private boolean running;

  SeenPosts(Function<Map<Place, Seen>, Future<Void>> statement) {
    this.statement = statement;
  }

  void add(MemberId member, DiscussionId discussion, Seen seen) {
    if (isFirst(new Place(member, discussion), seen)) {
      run();
    }
  }

  private synchronized boolean isFirst(Place place, Seen seen) {
    if (waiting.size() < MOST) {
      waiting.merge(place, seen, Seen::with);
    }
    boolean first = !running;
    running = true;
    return first;
  }

  private void run() {
    Map<Place, Seen> seen = takeAll();
    if (!seen.isEmpty()) {
      statement
          .apply(seen)
          .onFailure(failure -> LOG.debug("{} marks are lost: {}", seen.size(), failure.toString()))
          .onComplete(_ -> run());
    }
  }

  private synchronized Map<Place, Seen> takeAll() {
    Map<Place, Seen> seen = Map.copyOf(waiting);
    waiting.clear();
    running = !seen.isEmpty();
    return seen;
  }
}
