package org.plenary.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.search.cluster.SearchCluster;

class SearchSettingsTest {

  private static final String HEALTH =
      """
      {"cluster_name": "own", "status": "green", "timed_out": false, "number_of_nodes": 1,
       "number_of_data_nodes": 1, "active_primary_shards": 0, "active_shards": 0,
       "relocating_shards": 0, "initializing_shards": 0, "unassigned_shards": 0,
       "unassigned_primary_shards": 0, "delayed_unassigned_shards": 0,
       "number_of_pending_tasks": 0, "number_of_in_flight_fetch": 0,
       "task_max_waiting_in_queue_millis": 0, "active_shards_percent_as_number": 100.0}
      """;

  private final Vertx vertx = Vertx.vertx();
  private final List<String> keys = new CopyOnWriteArrayList<>();

  @TempDir private Path directory;
  private Path authority;
  private String url;

  @BeforeEach
  void listen() throws Exception {
    OwnCertificate own = OwnCertificate.in(directory);
    authority = own.authority();
    var options =
        new HttpServerOptions()
            .setSsl(true)
            .setKeyCertOptions(
                new PfxOptions()
                    .setPath(own.store().toString())
                    .setPassword(OwnCertificate.PASSWORD));
    HttpServer server =
        vertx
            .createHttpServer(options)
            .requestHandler(
                request -> {
                  keys.add(String.valueOf(request.getHeader("authorization")));
                  request
                      .response()
                      .putHeader("X-Elastic-Product", "Elasticsearch")
                      .putHeader("content-type", "application/vnd.elasticsearch+json")
                      .end(HEALTH);
                })
            .listen(0, "127.0.0.1")
            .await();
    url = "https://127.0.0.1:" + server.actualPort();
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void anAuthorityOfOnesOwnIsBelievedAndTheKeyIsSent() {
    assertThat(
            isReady(
                Map.of(
                    "PLENARY_ELASTICSEARCH_URL",
                    url,
                    "PLENARY_ELASTICSEARCH_CA",
                    authority.toString(),
                    "PLENARY_ELASTICSEARCH_API_KEY",
                    "c2VjcmV0")))
        .isTrue();
    assertThat(keys).containsOnly("ApiKey c2VjcmV0");
  }

  @Test
  void whoIsVouchedForByNobodyKnownGetsNoKey() {
    assertThat(
            isReady(
                Map.of(
                    "PLENARY_ELASTICSEARCH_URL", url, "PLENARY_ELASTICSEARCH_API_KEY", "c2VjcmV0")))
        .isFalse();
    assertThat(keys).isEmpty();
  }

  @Test
  void aNameThatTheCertificateDoesNotSayIsNotBelieved() {
    assertThat(
            isReady(
                Map.of(
                    "PLENARY_ELASTICSEARCH_URL", url.replace("127.0.0.1", "localhost"),
                    "PLENARY_ELASTICSEARCH_CA", authority.toString())))
        .isFalse();
    assertThat(keys).isEmpty();
  }

  @Test
  void aFileThatHoldsNoCertificateIsRefused() throws IOException {
    Path other = Files.writeString(directory.resolve("other.pem"), "-----BEGIN nothing");
    SearchSettings settings =
        Settings.readSearch(Map.of("PLENARY_ELASTICSEARCH_CA", other.toString()));
    assertThatThrownBy(settings::address)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("PLENARY_ELASTICSEARCH_CA");
  }

  private boolean isReady(Map<String, String> environment) {
    try (var cluster = new SearchCluster(vertx, Settings.readSearch(environment).address())) {
      return cluster.isReady().await();
    }
  }
}
