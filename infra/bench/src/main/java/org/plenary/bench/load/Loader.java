package org.plenary.bench.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpConnectOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Loads a server: each connection asks when its answer has come. All on one event loop. */
final class Loader implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int MOST_SLICES = 24;
  private static final int TRIES = 3;
  private static final double FASTER = 1.03;

  private final Vertx vertx =
      Vertx.vertx(
          new VertxOptions()
              .setEventLoopPoolSize(1)
              .setInternalBlockingPoolSize(1)
              .setPreferNativeTransport(true));
  private final Context loop = vertx.getOrCreateContext();
  private final HttpClientAgent client = vertx.createHttpClient();

  /** Measures each probe in each round; blocks. */
  List<Measured> run(Plan plan) {
    plan.probes().forEach(probe -> warm(probe, plan.warmUp()));
    var all = new ArrayList<Measured>();
    for (int round = 1; round <= plan.rounds(); round++) {
      for (Probe probe : plan.probes()) {
        all.add(measure(probe, round, plan.seconds()));
      }
    }
    return all;
  }

  // On a busy machine the compiler takes its time: warm is what has stopped getting faster.
  private void warm(Probe probe, double seconds) {
    double best = 0;
    int tries = 0;
    for (int slice = 0; slice < MOST_SLICES && tries < TRIES; slice++) {
      double rate = measure(probe, 0, seconds).rate();
      tries = rate > best * FASTER ? 0 : tries + 1;
      best = Math.max(best, rate);
    }
  }

  private Measured measure(Probe probe, int round, double seconds) {
    Buffer right = await(() -> connect(probe).compose(Visitor::ask));
    List<Visitor> visitors = await(() -> crowd(probe));
    LongStream.Builder times = LongStream.builder();
    Duration worked = ServersTime.now();
    long begun = System.nanoTime();
    long deadline = begun + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    await(() -> all(visitors, visitor -> visitor.askUntil(deadline, right, times::add)));
    long nanos = System.nanoTime() - begun;
    long[] sorted = times.build().sorted().toArray();
    return measured(probe, round, sorted, nanos, ServersTime.now().minus(worked));
  }

  // An answer that begins before anybody on its event loop waits for it would lose its beginning.
  private <T> T await(Supplier<Future<T>> work) {
    Promise<T> done = Promise.promise();
    loop.runOnContext(_ -> work.get().onComplete(done));
    return done.future().timeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).await();
  }

  private Future<List<Visitor>> crowd(Probe probe) {
    List<Future<Visitor>> coming =
        IntStream.range(0, probe.connections()).mapToObj(_ -> connect(probe)).toList();
    return Future.all(coming).map(all -> all.<Visitor>list());
  }

  private static Future<Void> all(List<Visitor> visitors, Function<Visitor, Future<Void>> work) {
    return Future.all(visitors.stream().map(work).toList()).mapEmpty();
  }

  private Future<Visitor> connect(Probe probe) {
    var options =
        new HttpConnectOptions()
            .setHost(probe.address().getHost())
            .setPort(probe.address().getPort());
    return client.connect(options).map(connection -> new Visitor(probe, connection));
  }

  private static Measured measured(
      Probe probe, int round, long[] times, long nanos, Duration worked) {
    if (times.length == 0) {
      throw new WrongAnswer(probe, "answered nothing in time");
    }
    return new Measured(
        probe.name(),
        round,
        times.length * 1e9 / nanos,
        times[times.length / 2] / 1e3,
        times[times.length * 99 / 100] / 1e3,
        worked.toNanos() / 1e3 / times.length);
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
