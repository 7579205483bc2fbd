package org.plenary.search;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** The Elasticsearch that finds posts. */
public final class SearchCluster implements AutoCloseable {

  private final Vertx vertx;
  private final ElasticsearchAsyncClient client;

  public SearchCluster(Vertx vertx, URI address) {
    this.vertx = vertx;
    this.client = ElasticsearchAsyncClient.of(transport -> transport.host(address));
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
