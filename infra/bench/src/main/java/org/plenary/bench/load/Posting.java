package org.plenary.bench.load;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Members who write, each in a debate of their own. */
public final class Posting implements AutoCloseable {

  private final URI server;
  private final PostClient client;
  private final Scribes scribes = new Scribes();
  private final List<String> tokens;
  private final List<Long> discussions;
  private final AtomicLong number = new AtomicLong();

  public Posting(URI server, List<String> tokens) {
    this.server = server;
    this.client = new PostClient(server);
    this.tokens = tokens;
    this.discussions = tokens.stream().map(client::open).toList();
  }

  /** The numbers of the debates. */
  public List<Long> discussions() {
    return discussions;
  }

  /** All write as fast as they are answered; posts a second. */
  public double rate(double seconds) {
    List<URI> addresses =
        discussions.stream().map(debate -> server.resolve(PostClient.path(debate))).toList();
    long begun = System.nanoTime();
    int written = scribes.reply(addresses, tokens, seconds);
    return written * 1e9 / (System.nanoTime() - begun);
  }

  /**
   * How long it took until posts were accepted.
   *
   * @param times in order, in milliseconds
   * @param refused how many were not accepted
   */
  public record Times(List<Double> times, int refused) {

    /** These and others. */
    public Times and(Times others) {
      return new Times(
          Stream.concat(times.stream(), others.times.stream()).sorted().toList(),
          refused + others.refused);
    }

    /** The time within which this part of them was accepted. */
    public double quantile(double part) {
      return times.get((int) (times.size() * part));
    }
  }

  /** So many a second, whether they are answered or not. */
  public Times times(int rate, double seconds) {
    int count = (int) (rate * seconds);
    return times(rate, post -> post < count);
  }

  /** The same for as long as something is not so yet, one at least. */
  public Times timesUntil(int rate, BooleanSupplier over) {
    return times(rate, post -> post == 0 || !over.getAsBoolean());
  }

  private Times times(int rate, IntPredicate goesOn) {
    LongStream.Builder times = LongStream.builder();
    AtomicInteger refused = new AtomicInteger();
    long begun = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int post = 0; goesOn.test(post); post++) {
        long due = begun + TimeUnit.SECONDS.toNanos(post) / rate;
        LockSupport.parkNanos(due - System.nanoTime());
        int writer = post % tokens.size();
        threads.execute(
            () -> {
              if (isAccepted(writer)) {
                synchronized (times) {
                  times.add(System.nanoTime() - due);
                }
              } else {
                refused.incrementAndGet();
              }
            });
      }
    }
    return new Times(times.build().sorted().mapToObj(nanos -> nanos / 1e6).toList(), refused.get());
  }

  private boolean isAccepted(int writer) {
    String key = "post-" + number.incrementAndGet();
    try {
      return client.reply(tokens.get(writer), discussions.get(writer), key).statusCode() == 201;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() {
    scribes.close();
    client.close();
  }
}
