package org.plenary.search.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.devstack.Elasticsearch;

class SearchClusterTest {

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void isReadyWhileElasticsearchRuns(@TempDir Path directory) throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    Elasticsearch elasticsearch = Elasticsearch.start(directory.resolve("data"), 0, 0);
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
