package org.plenary.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Members who write, each in a debate of their own. */
public final class Posting implements AutoCloseable {

  private final PostClient client;
  private final List<String> tokens;
  private final List<Long> discussions;
  private final AtomicLong number = new AtomicLong();

  public Posting(URI server, List<String> tokens) {
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
    long deadline = System.nanoTime() + (long) (seconds * 1e9);
    AtomicLong written = new AtomicLong();
    long begun = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(tokens.size())) {
      IntStream.range(0, tokens.size())
          .forEach(
              writer ->
                  threads.execute(
                      () -> {
                        while (System.nanoTime() < deadline) {
                          write(writer);
                          written.incrementAndGet();
                        }
                      }));
    }
    return written.get() * 1e9 / (System.nanoTime() - begun);
  }

  private void write(int writer) {
    try {
      PostClient.require(
          client.reply(
              tokens.get(writer), discussions.get(writer), "post-" + number.incrementAndGet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So many a second, whether they are answered or not; how long each took, in order, in ms. */
  public double[] times(int rate, double seconds) {
    int count = (int) (rate * seconds);
    LongStream.Builder times = LongStream.builder();
    long begun = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int post = 0; post < count; post++) {
        long due = begun + TimeUnit.SECONDS.toNanos(post) / rate;
        LockSupport.parkNanos(due - System.nanoTime());
        int writer = post % tokens.size();
        threads.execute(
            () -> {
              write(writer);
              synchronized (times) {
                times.add(System.nanoTime() - due);
              }
            });
      }
    }
    return times.build().sorted().mapToDouble(nanos -> nanos / 1e6).toArray();
  }

  @Override
  public void close() {
    client.close();
  }
}
