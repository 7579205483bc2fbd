package org.plenary.crowd;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One who waits for a value, and is told on the event loop from which it asked. */
record Asker<V>(@Nullable Context context, Promise<Optional<V>> answer) {

  static <V> Asker<V> here() {
    return new Asker<>(Vertx.currentContext(), Promise.promise());
  }

  <K> void tell(AsyncResult<Map<K, V>> found, K key) {
    if (context == null) {
      complete(found, key);
    } else {
      context.runOnContext(_ -> complete(found, key));
    }
  }

  private <K> void complete(AsyncResult<Map<K, V>> found, K key) {
    if (found.succeeded()) {
      answer.complete(Optional.ofNullable(found.result().get(key)));
    } else {
      answer.fail(found.cause());
    }
  }
}
