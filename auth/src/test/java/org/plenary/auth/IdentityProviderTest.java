package org.plenary.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.devstack.Keycloak;
import org.plenary.devstack.Postgres;
import org.plenary.devstack.RealmClient;

class IdentityProviderTest {

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void isReadyWhileKeycloakHasOurRealm(@TempDir Path directory) throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    var place = new Keycloak.Place(directory.resolve("keycloak"), 0, 0);
    var client = new RealmClient(URI.create("http://localhost:8080"), "sesame");
    try (Postgres postgres = Postgres.temporary();
        Keycloak keycloak = Keycloak.start(place, postgres, "keycloak", client)) {
      assertThat(isReady(keycloak.realm())).isTrue();
      assertThat(isReady(keycloak.address().resolve("/realms/other"))).isFalse();
    }
  }

  @Test
  void isNotReadyWhereNobodyListens() {
    assertThat(isReady(URI.create("http://127.0.0.1:1/realms/plenary"))).isFalse();
  }

  @Test
  void isNotReadyWhenTheRealmNamesItselfOtherwise() {
    HttpServer server = listen("{\"issuer\":\"https://elsewhere.example/realms/plenary\"}");
    assertThat(isReady(realm(server))).isFalse();
  }

  @Test
  void isNotReadyWhenTheAnswerIsNoDescription() {
    assertThat(isReady(realm(listen("<html>Bad gateway</html>")))).isFalse();
  }

  @Test
  void asksAgainAndAgainOverTheSameConnections() {
    var connections = new AtomicInteger();
    HttpServer server =
        vertx
            .createHttpServer()
            .connectionHandler(_ -> connections.incrementAndGet())
            .requestHandler(request -> request.response().end("{}"))
            .listen(0, "127.0.0.1")
            .await();
    var provider = new IdentityProvider(vertx, realm(server));
    for (int time = 0; time < 20; time++) {
      provider.isReady().await();
    }
    assertThat(connections).hasValueLessThan(6);
  }

  private boolean isReady(URI realm) {
    return new IdentityProvider(vertx, realm).isReady().await();
  }

  private HttpServer listen(String body) {
    return vertx
        .createHttpServer()
        .requestHandler(request -> request.response().end(body))
        .listen(0, "127.0.0.1")
        .await();
  }

  private static URI realm(HttpServer server) {
    return URI.create("http://127.0.0.1:%d/realms/plenary".formatted(server.actualPort()));
  }
}
