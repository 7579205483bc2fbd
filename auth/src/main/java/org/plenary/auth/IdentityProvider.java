package org.plenary.auth;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The Keycloak that knows who people are. */
public final class IdentityProvider {

  // Somebody is waiting for the answer.
  private static final Duration PATIENCE = Duration.ofMillis(800);
  private static final Duration RECENT = Duration.ofSeconds(10);

  private final Vertx vertx;
  private final HttpClient client;
  private final String issuer;
  private volatile Instant answeredAt = Instant.EPOCH;

  /**
   * @param realm the issuer: {@code https://host/realms/name}
   */
  public IdentityProvider(Vertx vertx, URI realm) {
    this.vertx = vertx;
    this.client = vertx.createHttpClient();
    this.issuer = realm.toString();
  }

  /**
   * Whether the realm describes itself and names itself as we do; no when it does not answer.
   *
   * <p>Not by {@code KeycloakAuth.discover}, which leaves a client and a timer behind at each call.
   */
  public Future<Boolean> isReady() {
    return EventLoop.ask(vertx, this::ask);
  }

  private Future<Boolean> ask() {
    var address = new RequestOptions().setMethod(HttpMethod.GET);
    return client
        .request(address.setAbsoluteURI(issuer + "/.well-known/openid-configuration"))
        .compose(HttpClientRequest::send)
        .compose(HttpClientResponse::body)
        .map(this::namesItselfAsWeDo)
        .onSuccess(this::remember)
        .otherwise(false);
  }

  private void remember(boolean ready) {
    answeredAt = ready ? Instant.now() : Instant.EPOCH;
  }

  /**
   * Whether people can be sent there, known in less than a second: one that is slow now, but
   * answered a moment ago, is there.
   */
  Future<Boolean> isThere() {
    return isReady()
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .otherwise(_ -> Instant.now().isBefore(answeredAt.plus(RECENT)));
  }

  private boolean namesItselfAsWeDo(Buffer description) {
    return issuer.equals(description.toJsonObject().getString("issuer"));
  }
}
