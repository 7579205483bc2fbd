package org.plenary.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientConnection;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.function.Supplier;
import org.plenary.devstack.PartFailure;

/** Replies over one connection, again whenever a reply was accepted, until told to stop. */
final class Scribe {

  private final HttpClientConnection connection;
  private final RequestOptions options;
  private final Supplier<String> keys;

  /**
   * @param keys each other than all before
   */
  Scribe(HttpClientConnection connection, URI address, String token, Supplier<String> keys) {
    this.connection = connection;
    this.keys = keys;
    this.options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setHost(address.getHost())
            .setPort(address.getPort())
            .setURI(address.getRawPath())
            .putHeader("authorization", "Bearer " + token)
            .putHeader("content-type", "application/json");
  }

  /** Replies until the deadline; how often. Fails with the first answer that accepts nothing. */
  Future<Integer> replyUntil(long deadline) {
    Promise<Integer> done = Promise.promise();
    replyAgain(deadline, 0, done);
    return done.future();
  }

  // Not one chain of futures: as long as it were, it would overflow the stack.
  private void replyAgain(long deadline, int count, Promise<Integer> done) {
    if (System.nanoTime() >= deadline) {
      connection.close().map(count).onComplete(done);
      return;
    }
    reply().onComplete(_ -> replyAgain(deadline, count + 1, done), done::fail);
  }

  private Future<Void> reply() {
    String key = keys.get();
    return connection
        .request(options)
        .compose(request -> send(request, key))
        .compose(Scribe::require);
  }

  private static Future<HttpClientResponse> send(HttpClientRequest request, String key) {
    return request.putHeader("idempotency-key", key).send(PostClient.wish(key).toBuffer());
  }

  private static Future<Void> require(HttpClientResponse answer) {
    return answer
        .body()
        .compose(
            said ->
                answer.statusCode() == 201
                    ? Future.succeededFuture()
                    : Future.failedFuture(new PartFailure("A post was not accepted: " + said)));
  }
}
