package org.plenary.auth;

import com.nimbusds.jose.jwk.JWKSet;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * The keys by which a realm signs, fetched when needed and kept. A key that is not among them is
 * asked for at most once in {@link #PAUSE}: whoever sends tokens of invented keys moves nothing.
 * All are looked at anew after {@link #AGE}, so that one that was taken back is not believed on.
 */
final class RealmKeys {

  /** The least time between two fetches. */
  static final Duration PAUSE = Duration.ofSeconds(10);

  /** How long keys are believed without looking whether the realm took one back. */
  static final Duration AGE = Duration.ofMinutes(5);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private record Known(JWKSet keys, Instant asked) {}

  private final Vertx vertx;
  private final HttpClient client;
  private final URI address;
  private final Clock clock;
  private Known known = new Known(new JWKSet(), Instant.EPOCH);
  private Future<JWKSet> fetching = Future.succeededFuture(known.keys());

  RealmKeys(Vertx vertx, URI issuer, Clock clock) {
    var options =
        new HttpClientOptions()
            .setConnectTimeout((int) PATIENCE.toMillis())
            .setReadIdleTimeout((int) PATIENCE.toSeconds());
    this.vertx = vertx;
    this.client = vertx.createHttpClient(options);
    this.address = URI.create(issuer + "/protocol/openid-connect/certs");
    this.clock = clock;
  }

  /** All keys, with the one of this id when there is one now. */
  synchronized Future<JWKSet> with(String id) {
    boolean isKnown = known.keys().getKeyByKeyId(id) != null;
    Instant again = known.asked().plus(isKnown ? AGE : PAUSE);
    if (fetching.isComplete() && clock.instant().isAfter(again)) {
      known = new Known(known.keys(), clock.instant());
      fetching = EventLoop.ask(vertx, this::fetch).onSuccess(this::keep);
    }
    // Nobody waits for a look at keys that are there; while the realm is away they stay.
    return isKnown ? Future.succeededFuture(known.keys()) : fetching;
  }

  private synchronized void keep(JWKSet keys) {
    known = new Known(keys, known.asked());
  }

  private Future<JWKSet> fetch() {
    var request = new RequestOptions().setMethod(HttpMethod.GET).setAbsoluteURI(address.toString());
    return client
        .request(request)
        .compose(HttpClientRequest::send)
        .compose(HttpClientResponse::body)
        .map(body -> parsed(body.toString()))
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static JWKSet parsed(String keys) {
    try {
      return JWKSet.parse(keys);
    } catch (ParseException e) {
      throw new IllegalStateException("The realm's keys cannot be read", e);
    }
  }
}
