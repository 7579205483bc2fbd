package org.plenary.auth;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Keycloak's Admin REST API, read with the rights of our client's own account. */
final class RealmOffice {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration EARLY = Duration.ofSeconds(20);

  private record Pass(String token, Instant until) {}

  private final HttpClient http;
  private final KeycloakClient client;
  private final Clock clock;
  private volatile Pass pass = new Pass("", Instant.MIN);

  RealmOffice(Vertx vertx, KeycloakClient client, Clock clock) {
    this.http = vertx.createHttpClient();
    this.client = client;
    this.clock = clock;
  }

  /** What stands at a path of the realm; empty where nothing does. */
  Future<Optional<Buffer>> find(String path) {
    return pass().compose(token -> send(path, token)).compose(RealmOffice::body);
  }

  private Future<HttpClientResponse> send(String path, String token) {
    return request(
            HttpMethod.GET, client.issuer().replaceFirst("/realms/", "/admin/realms/") + path)
        .compose(request -> request.putHeader("authorization", "Bearer " + token).send())
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Future<Optional<Buffer>> body(HttpClientResponse answer) {
    return switch (answer.statusCode()) {
      case 200 -> answer.body().map(Optional::of);
      case 404 -> Future.succeededFuture(Optional.empty());
      default ->
          Future.failedFuture(
              new IllegalStateException("Keycloak's office answered " + answer.statusCode()));
    };
  }

  private Future<String> pass() {
    return clock.instant().isBefore(pass.until())
        ? Future.succeededFuture(pass.token())
        : newPass();
  }

  private Future<String> newPass() {
    MultiMap form =
        MultiMap.caseInsensitiveMultiMap()
            .add("grant_type", "client_credentials")
            .add("client_id", client.id())
            .add("client_secret", client.secret());
    return request(HttpMethod.POST, client.issuer() + "/protocol/openid-connect/token")
        .compose(request -> Forms.send(request, form))
        .compose(HttpClientResponse::body)
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .map(body -> keep(body.toJsonObject()));
  }

  private String keep(JsonObject answer) {
    Duration life = Duration.ofSeconds(answer.getLong("expires_in"));
    pass = new Pass(answer.getString("access_token"), clock.instant().plus(life).minus(EARLY));
    return pass.token();
  }

  private Future<HttpClientRequest> request(HttpMethod method, String address) {
    return http.request(new RequestOptions().setMethod(method).setAbsoluteURI(address));
  }
}
