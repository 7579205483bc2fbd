package org.plenary.bench.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpConnectOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Members who reply as fast as they are answered; all on one event loop, for they cost too. */
final class Scribes implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Vertx vertx =
      Vertx.vertx(
          new VertxOptions()
              .setEventLoopPoolSize(1)
              .setInternalBlockingPoolSize(1)
              .setPreferNativeTransport(true));
  private final Context loop = vertx.getOrCreateContext();
  private final HttpClientAgent client = vertx.createHttpClient();
  private final AtomicLong number = new AtomicLong();

  /**
   * How many replies all made until the time was over; blocks.
   *
   * @param addresses where each replies
   */
  int reply(List<URI> addresses, List<String> tokens, double seconds) {
    List<Scribe> all =
        await(
            () ->
                Future.all(
                        IntStream.range(0, tokens.size())
                            .mapToObj(one -> scribe(addresses.get(one), tokens.get(one)))
                            .toList())
                    .map(come -> come.<Scribe>list()));
    long deadline = System.nanoTime() + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    return await(
        () ->
            Future.all(all.stream().map(scribe -> scribe.replyUntil(deadline)).toList())
                .map(done -> done.<Integer>list().stream().mapToInt(Integer::intValue).sum()));
  }

  private Future<Scribe> scribe(URI address, String token) {
    var options = new HttpConnectOptions().setHost(address.getHost()).setPort(address.getPort());
    return client
        .connect(options)
        .map(
            connection ->
                new Scribe(connection, address, token, () -> "fast-" + number.incrementAndGet()));
  }

  private <T> T await(Supplier<Future<T>> work) {
    Promise<T> done = Promise.promise();
    loop.runOnContext(_ -> work.get().onComplete(done));
    return done.future().timeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).await();
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
