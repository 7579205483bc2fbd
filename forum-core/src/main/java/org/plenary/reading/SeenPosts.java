package org.plenary.reading;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plenary.discussion.DiscussionId;
import org.plenary.member.MemberId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down how far people read, without anybody waiting for it: what is seen while a statement
 * runs goes with the next. What cannot be written is forgotten, for it is seen again.
 */
final class SeenPosts {

  private static final Logger LOG = LoggerFactory.getLogger(SeenPosts.class);
  private static final int MOST = 10_000;

  private record Place(MemberId member, DiscussionId discussion) {}

  private final Function<List<SeenPost>, Future<Void>> statement;
  private final Map<Place, Integer> waiting = new HashMap<>();
  private boolean running;

  SeenPosts(Function<List<SeenPost>, Future<Void>> statement) {
    this.statement = statement;
  }

  void add(SeenPost seen) {
    if (isFirst(seen)) {
      run();
    }
  }

  private synchronized boolean isFirst(SeenPost seen) {
    if (waiting.size() < MOST) {
      waiting.merge(new Place(seen.member(), seen.discussion()), seen.number(), Math::max);
    }
    boolean first = !running;
    running = true;
    return first;
  }

  private void run() {
    List<SeenPost> seen = takeAll();
    if (!seen.isEmpty()) {
      statement
          .apply(seen)
          .onFailure(failure -> LOG.debug("{} marks are lost: {}", seen.size(), failure.toString()))
          .onComplete(_ -> run());
    }
  }

  private synchronized List<SeenPost> takeAll() {
    List<SeenPost> seen =
        waiting.entrySet().stream()
            .map(
                entry ->
                    new SeenPost(
                        entry.getKey().member(), entry.getKey().discussion(), entry.getValue()))
            .toList();
    waiting.clear();
    running = !seen.isEmpty();
    return seen;
  }
}
