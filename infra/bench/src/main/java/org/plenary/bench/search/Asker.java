package org.plenary.bench.search;

import io.vertx.core.Future;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.plenary.bench.stage.SearchStage;
import org.plenary.caller.Caller;
import org.plenary.devstack.PartFailure;
import org.plenary.finding.FindingService;
import org.plenary.finding.Findings;
import org.plenary.finding.Inquiry;
import org.plenary.finding.Search;
import org.plenary.question.Question;
import org.plenary.sealing.Sealing;
import org.plenary.search.finding.ElasticFinder;
import org.plenary.search.marking.LuceneMarker;

/** Asks the search what anybody may ask, one question after another. */
public final class Asker {

  private static final int LIMIT = 20;
  private static final long PAUSE = 20_000_000;

  private final AtomicLong took = new AtomicLong();
  private final List<String> titles;
  private final FindingService finding;

  public Asker(SearchStage stage, int titles) {
    this.titles = stage.titles(titles);
    this.finding =
        new FindingService(
            stage.pool(),
            new ElasticFinder(stage.cluster(), took::set),
            new LuceneMarker(stage.vertx()),
            new Sealing(new byte[Sealing.KEY_BYTES]));
  }

  private Future<Findings> ask(int number) {
    String words = titles.get(number % titles.size()).replaceAll("[\":-]", " ");
    var question = Question.read(words, ZoneOffset.UTC);
    return finding.find(
        Caller.ANONYMOUS, new Search(question, Inquiry.Order.RELEVANCE, LIMIT, Optional.empty()));
  }

  /**
   * Our own share of answering each, in order, in milliseconds: without what Elasticsearch took.
   */
  public List<Double> ownTimes(int questions) {
    List<Double> times = new ArrayList<>();
    for (int number = 0; number < questions; number++) {
      long begun = System.nanoTime();
      requireWhole(ask(number).await());
      times.add((System.nanoTime() - begun) / 1e6 - took.get());
    }
    return times.stream().sorted().toList();
  }

  /** The longest that anybody waits while the index is away, in milliseconds. */
  public double longestWithout(int questions) {
    double longest = 0;
    for (int number = 0; number < questions; number++) {
      long begun = System.nanoTime();
      requirePart(ask(number).await());
      longest = Math.max(longest, (System.nanoTime() - begun) / 1e6);
    }
    return longest;
  }

  private static void requirePart(Findings findings) {
    if (!findings.partial()) {
      throw new PartFailure("A question was answered with the index.");
    }
  }

  private static void requireWhole(Findings findings) {
    if (findings.partial()) {
      throw new PartFailure("A question was answered without the index.");
    }
  }

  /** How many were answered, and how many of them without the index, while something went on. */
  public record Meanwhile(int asked, int failed) {}

  /** Asks again and again until the work is done. */
  public Meanwhile during(Runnable work) {
    var done = new AtomicBoolean();
    var asked = new AtomicInteger();
    var failed = new AtomicInteger();
    Thread asking =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!done.get()) {
                    Future<Boolean> partial =
                        ask(asked.getAndIncrement()).map(Findings::partial).otherwise(true);
                    failed.addAndGet(partial.await() ? 1 : 0);
                    LockSupport.parkNanos(PAUSE);
                  }
                });
    try {
      work.run();
    } finally {
      done.set(true);
      join(asking);
    }
    return new Meanwhile(asked.get(), failed.get());
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
