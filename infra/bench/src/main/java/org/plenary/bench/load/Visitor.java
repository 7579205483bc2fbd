package org.plenary.bench.load;

import io.vertx.core.Future;
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
    long begun = System.nanoTime();
    if (begun >= deadline) {
      return connection.close();
    }
    return ask()
        .compose(
            body -> {
              if (!body.equals(right)) {
                return Future.failedFuture(
                    new WrongAnswer(
                        probe,
                        "changed its answer, of %d bytes, to one of %d"
                            .formatted(right.length(), body.length())));
              }
              took.accept(System.nanoTime() - begun);
              return askUntil(deadline, right, took);
            });
  }
}
