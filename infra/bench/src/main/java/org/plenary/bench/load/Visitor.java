package org.plenary.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientConnection;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.function.LongConsumer;

/** Asks over one connection, again whenever the answer has come, until told to stop. */
final class Visitor {

  private final Probe probe;
  private final HttpClientConnection connection;
  private final RequestOptions options;

  Visitor(Probe probe, HttpClientConnection connection) {
    this.probe = probe;
    this.connection = connection;
    this.options =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setHost(probe.address().getHost())
            .setPort(probe.address().getPort())
            .setURI(uri(probe));
    probe.headers().forEach(options::putHeader);
  }

  private static String uri(Probe probe) {
    String query = probe.address().getRawQuery();
    return probe.address().getRawPath() + (query == null ? "" : "?" + query);
  }

  /** Asks once; fails unless the status is the right one. */
  Future<Buffer> ask() {
    return connection.request(options).compose(HttpClientRequest::send).compose(this::body);
  }

  private Future<Buffer> body(HttpClientResponse response) {
    return response.statusCode() == probe.status()
        ? response.body()
        : Future.failedFuture(
            new WrongAnswer(
                probe,
                "answered %d instead of %d".formatted(response.statusCode(), probe.status())));
  }

  /** Asks until the deadline; an answer that differs from the right one ends it. */
  Future<Void> askUntil(long deadline, Buffer right, LongConsumer took) {
    Promise<Void> done = Promise.promise();
    askAgain(deadline, right, took, done);
    return done.future();
  }

  // Not one chain of futures: a hundred thousand answers long, it would overflow the stack.
  private void askAgain(long deadline, Buffer right, LongConsumer took, Promise<Void> done) {
    long begun = System.nanoTime();
    if (begun >= deadline) {
      connection.close().onComplete(done);
      return;
    }
    ask()
        .onComplete(
            body -> {
              if (body.equals(right)) {
                took.accept(System.nanoTime() - begun);
                askAgain(deadline, right, took, done);
              } else {
                done.fail(changed(right, body));
              }
            },
            done::fail);
  }

  private WrongAnswer changed(Buffer right, Buffer body) {
    return new WrongAnswer(
        probe,
        "changed its answer, of %d bytes, to one of %d".formatted(right.length(), body.length()));
  }
}
