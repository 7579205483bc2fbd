package org.plenary.bench.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.NetClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.plenary.devstack.PartFailure;

/** Many who follow the same, and how long after it happened each of them heard of it. */
public final class Readers implements AutoCloseable {

  /** How many come at once, for a server takes so many into its queue. */
  private static final int GROUP = 100;

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration NOTICE = Duration.ofSeconds(1);
  private static final int MOST_EVENTS = 10_000;

  private final Vertx vertx =
      Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setPreferNativeTransport(true));
  private final Context loop = vertx.getOrCreateContext();
  private final NetClient client = vertx.createNetClient();
  private final URI address;
  private final List<Reader> readers = new CopyOnWriteArrayList<>();
  private final AtomicLongArray happened = new AtomicLongArray(MOST_EVENTS);
  private final LongStream.Builder times = LongStream.builder();
  private final AtomicInteger heard = new AtomicInteger();

  public Readers(URI address) {
    this.address = address;
  }

  /** So many more come, and are told; blocks. */
  public void come(int count) {
    for (int come = 0; come < count; come += GROUP) {
      Future.all(IntStream.range(come, Math.min(count, come + GROUP)).mapToObj(_ -> one()).toList())
          .await();
      awaitTrue("all to be told", () -> readers.stream().allMatch(Reader::hasBegun));
    }
  }

  private Future<Void> one() {
    var coming = Promise.<Void>promise();
    loop.runOnContext(
        _ ->
            client
                .connect(address.getPort(), address.getHost())
                .map(socket -> readers.add(new Reader(socket, address, this::hear)))
                .<Void>mapEmpty()
                .onComplete(coming));
    return coming.future();
  }

  private void hear(int event) {
    times.add(System.nanoTime() - happened.get(event));
    heard.incrementAndGet();
  }

  /** All leave; blocks until the server, too, should have noticed. */
  public void leave() {
    Future.all(readers.stream().map(Reader::leave).toList()).await();
    readers.clear();
    LockSupport.parkNanos(NOTICE.toNanos());
  }

  /** From now on this event, counted from 0, may be heard of. */
  public void happens(int event) {
    happened.set(event, System.nanoTime());
  }

  /** How long it took until each of all readers had heard of each of so many events, sorted. */
  public List<Double> milliseconds(int events) {
    int all = events * readers.size();
    awaitTrue("all to have heard all", () -> heard.get() >= all);
    return times.build().sorted().mapToObj(nanos -> nanos / 1e6).toList();
  }

  private static void awaitTrue(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new PartFailure("Waited in vain for " + what);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
