package org.plenary.search.cluster;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import io.vertx.core.Future;
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
  private final ElasticsearchAsyncClient client;
  private final Pulse pulse;

  public SearchCluster(Vertx vertx, ClusterAddress address) {
    this.vertx = vertx;
    this.client = ElasticsearchAsyncClient.of(address::describe);
    this.pulse = new Pulse(vertx, this::feel);
  }

  /**
   * Asks, and answers on the caller's context. Fails with what {@link Absence} knows how to read,
   * and with a timeout where there is no answer within the patience; then the request is given up.
   */
  public <T> Future<T> ask(Duration patience, Request<T> request) {
    CompletionStage<T> answer = request.to(client);
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
   * Asks for somebody who waits. While Elasticsearch hangs it fails at once, but for those who
   * asked before that was known.
   */
  public <T> Future<T> askSoon(Duration patience, Request<T> request) {
    return pulse.isAway()
        ? Future.failedFuture(new IOException("Elasticsearch hangs."))
        : ask(patience, request).onFailure(this::suspect);
  }

  private void suspect(Throwable failure) {
    if (failure instanceof TimeoutException) {
      pulse.suspect();
    }
  }

  // Whoever refuses to tell lives, too.
  private Future<Boolean> feel() {
    return ask(MOMENT, client -> client.cluster().health())
        .map(true)
        .otherwise(failure -> failure instanceof ElasticsearchException);
  }

  /** Whether it answers and holds all its primary shards. */
  public Future<Boolean> isReady() {
    return ask(MOMENT, client -> client.cluster().health())
        .map(health -> health.status() != HealthStatus.Red)
        .otherwise(false);
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
