package org.plenary.search.cluster;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The Elasticsearch that finds posts. */
public final class SearchCluster implements AutoCloseable {

  /** One question to Elasticsearch. */
  public interface Request<T> {
    CompletionStage<T> to(ElasticsearchAsyncClient client);
  }

  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final Suspicion suspicion;
  private final ElasticsearchAsyncClient client;
  // With connections of its own, for those of the others may all be waited for.
  private final ElasticsearchAsyncClient heart;
  private final Pulse pulse;

  public SearchCluster(Vertx vertx, ClusterAddress address) {
    this(vertx, address, Suspicion.SOON);
  }

  public SearchCluster(Vertx vertx, ClusterAddress address, Suspicion suspicion) {
    this.vertx = vertx;
    this.suspicion = suspicion;
    this.client = ElasticsearchAsyncClient.of(address::describe);
    this.heart = ElasticsearchAsyncClient.of(address::describe);
    this.pulse = new Pulse(vertx, this::feel);
  }

  /**
   * Asks, and answers on the caller's context. Fails with what {@link Absence} knows how to read,
   * and with a timeout where there is no answer within the patience; then the request is given up.
   */
  public <T> Future<T> ask(Duration patience, Request<T> request) {
    return ask(client, patience, request);
  }

  private <T> Future<T> ask(
      ElasticsearchAsyncClient through, Duration patience, Request<T> request) {
    CompletionStage<T> answer = request.to(through);
    return Future.fromCompletionStage(answer, vertx.getOrCreateContext())
        .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .onFailure(failure -> giveUp(answer, failure));
  }

  // What hangs would hold one of its few connections.
  private static void giveUp(CompletionStage<?> answer, Throwable failure) {
    if (failure instanceof TimeoutException) {
      answer.toCompletableFuture().cancel(true);
    }
  }

  /** Makes what is long to make, on no event loop; answers on the caller's context. */
  public <T> Future<T> prepare(Callable<T> making) {
    return vertx.executeBlocking(making, false).map(Objects::requireNonNull);
  }

  /**
   * Asks for somebody who waits. While Elasticsearch hangs it fails at once, or as soon as that is
   * known; where it is only slow there is an answer within the patience, or none.
   */
  public <T> Future<T> askSoon(Duration patience, Request<T> request) {
    return askSoon(patience, request, () -> {});
  }

  /**
   * The same.
   *
   * @param late runs when there is doubt that it will answer
   */
  public <T> Future<T> askSoon(Duration patience, Request<T> request, Runnable late) {
    return pulse.isAway()
        ? Future.failedFuture(hanging())
        : unlessItHangs(ask(patience, request), late);
  }

  private <T> Future<T> unlessItHangs(Future<T> answer, Runnable late) {
    Context caller = vertx.getOrCreateContext();
    Promise<T> soon = Promise.promise();
    long doubt =
        vertx.setTimer(
            suspicion.doubt().toMillis(),
            _ -> {
              late.run();
              failWhereItHangs(soon, caller);
            });
    answer
        .onSuccess(soon::tryComplete)
        .onFailure(soon::tryFail)
        .onComplete(_ -> vertx.cancelTimer(doubt));
    return soon.future();
  }

  private <T> void failWhereItHangs(Promise<T> soon, Context caller) {
    pulse
        .suspect()
        .onSuccess(
            lives -> {
              if (!lives) {
                caller.runOnContext(_ -> soon.tryFail(hanging()));
              }
            });
  }

  private static IOException hanging() {
    return new IOException("Elasticsearch hangs.");
  }

  // Whoever refuses to tell lives, too.
  private Future<Boolean> feel() {
    return ask(heart, suspicion.beat(), beat -> beat.cluster().health())
        .map(true)
        .otherwise(failure -> failure instanceof ElasticsearchException);
  }

  /** Whether it answers and holds all its primary shards. */
  public Future<Boolean> isReady() {
    return ask(heart, MOMENT, beat -> beat.cluster().health())
        .map(health -> health.status() != HealthStatus.Red)
        .otherwise(false);
  }

  @Override
  public void close() {
    try {
      client.close();
      heart.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
