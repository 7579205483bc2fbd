package org.plenary.web.live;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerConnection;

/** What leads to a reader. */
final class Line {

  private final HttpServerRequest request;
  private final HttpServerResponse response;

  Line(HttpServerRequest request) {
    this.request = request;
    this.response = request.response();
  }

  /**
   * Tells when it is cut, from either end, and when its reader has read what waited.
   *
   * @param queueBytes how many bytes wait before it is full
   */
  void open(int queueBytes, Runnable onDrain, Runnable onEnd) {
    Handler<Void> end = _ -> onEnd.run();
    response.setWriteQueueMaxSize(queueBytes);
    response.drainHandler(_ -> onDrain.run());
    response.exceptionHandler(_ -> onEnd.run());
    response.endHandler(end);
    response.closeHandler(end);
  }

  /** Whether its reader left, maybe before it was opened: then nobody tells of it any more. */
  boolean isCut() {
    return response.closed();
  }

  boolean isFull() {
    return response.writeQueueFull();
  }

  void say(Buffer text) {
    response.write(text);
  }

  /** Ends it in order, if its reader reads. */
  void end() {
    if (isFull()) {
      cut();
    } else {
      response.end();
    }
  }

  // To close a connection Vert.x sends first what waits, and so would wait for ever.
  void cut() {
    if (request.version() != HttpVersion.HTTP_2
        && request.connection() instanceof HttpServerConnection connection) {
      var _ = connection.channelHandlerContext().close();
    } else {
      response.reset();
    }
  }
}
