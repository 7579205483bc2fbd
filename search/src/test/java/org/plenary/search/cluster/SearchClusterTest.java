package org.plenary.search.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.devstack.Elasticsearch;

class SearchClusterTest {

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void isReadyWhileElasticsearchRuns() {
    Elasticsearch elasticsearch = Elasticsearch.temporary();
    try (var cluster = new SearchCluster(vertx, ClusterAddress.open(elasticsearch.address()))) {
      try (elasticsearch) {
        assertThat(cluster.isReady().await()).isTrue();
      }
      assertThat(cluster.isReady().await()).isFalse();
    }
  }

  @Test
  void isNotReadyWhereNobodyListens() {
    try (var cluster =
        new SearchCluster(vertx, ClusterAddress.open(URI.create("http://127.0.0.1:1")))) {
      assertThat(cluster.isReady().await()).isFalse();
    }
  }
}
