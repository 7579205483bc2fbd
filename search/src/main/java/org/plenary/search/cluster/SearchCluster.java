package org.plenary.search.cluster;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** The Elasticsearch that finds posts. */
public final class SearchCluster implements AutoCloseable {

  /** One question to Elasticsearch. */
  public interface Request<T> {
    CompletionStage<T> to(ElasticsearchAsyncClient client);
  }

  private final Vertx vertx;
  private final ElasticsearchAsyncClient client;

  public SearchCluster(Vertx vertx, ClusterAddress address) {
    this.vertx = vertx;
    this.client = ElasticsearchAsyncClient.of(address::describe);
  }

  /**
   * Asks, and answers on the caller's context. Fails with what {@link Absence} knows how to read,
   * and with a timeout where there is no answer within the patience, whatever becomes of the
   * request.
   */
  public <T> Future<T> ask(Duration patience, Request<T> request) {
    return Future.fromCompletionStage(request.to(client), vertx.getOrCreateContext())
        .timeout(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether it answers and holds all its primary shards. */
  public Future<Boolean> isReady() {
    return Future.fromCompletionStage(client.cluster().health(), vertx.getOrCreateContext())
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
