package org.plenary.bench.search;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.plenary.bench.stage.SearchStage;
import org.plenary.caller.Caller;
import org.plenary.finding.FindingService;
import org.plenary.finding.Hit;
import org.plenary.finding.Inquiry;
import org.plenary.finding.Reach;
import org.plenary.question.Question;
import org.plenary.sealing.Sealing;
import org.plenary.search.finding.ElasticFinder;
import org.plenary.search.marking.LuceneMarker;

/** Looks twenty times a second which posts the index names, the newest first. */
public final class Watcher implements AutoCloseable {

  private static final long PAUSE = 50_000_000;

  private final SearchStage stage;
  private final ElasticFinder finder;
  private final Inquiry newest;
  private final Map<Long, Long> seen = new ConcurrentHashMap<>();
  private final Map<Long, Long> before;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread thread;

  public Watcher(SearchStage stage) {
    this.stage = stage;
    this.finder = new ElasticFinder(stage.cluster());
    this.newest = newest(stage);
    look();
    this.before = Map.copyOf(seen);
    this.thread = Thread.ofPlatform().start(this::go);
  }

  private Inquiry newest(SearchStage stage) {
    Reach reach =
        new FindingService(
                stage.pool(),
                finder,
                new LuceneMarker(stage.vertx()),
                new Sealing(new byte[Sealing.KEY_BYTES]))
            .reach(Caller.ANONYMOUS)
            .await();
    return new Inquiry(
        Question.read("", ZoneOffset.UTC), reach, Inquiry.Order.NEWEST, Optional.empty());
  }

  private void go() {
    while (!closed.get()) {
      look();
      LockSupport.parkNanos(PAUSE);
    }
  }

  private void look() {
    List<Hit> hits = finder.find(newest).await();
    long now = System.currentTimeMillis();
    hits.forEach(hit -> seen.putIfAbsent(hit.post(), now));
  }

  /** From when each new post was written until it was seen, in order, in milliseconds. */
  public List<Double> delays() {
    var fresh = new HashMap<>(seen);
    fresh.keySet().removeAll(before.keySet());
    return stage.written(fresh.keySet()).entrySet().stream()
        .map(post -> (double) fresh.getOrDefault(post.getKey(), 0L) - post.getValue())
        .sorted()
        .toList();
  }

  @Override
  public void close() {
    closed.set(true);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
