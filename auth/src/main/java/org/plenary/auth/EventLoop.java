package org.plenary.auth;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/**
 * Asks others from an event loop, whoever wants to know: an answer that arrives while another
 * thread still says what to do with it loses its body.
 */
final class EventLoop {

  private EventLoop() {}

  static <T> Future<T> ask(Vertx vertx, Supplier<Future<T>> question) {
    Promise<T> answer = Promise.promise();
    vertx.getOrCreateContext().runOnContext(_ -> question.get().onComplete(answer));
    return answer.future();
  }
}
