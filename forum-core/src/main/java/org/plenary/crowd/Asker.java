package org.plenary.crowd;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One who waits for values, and is told on the event loop from which it asked. */
record Asker<K, V>(@Nullable Context context, Set<K> keys, Promise<Map<K, V>> answer) {

  static <K, V> Asker<K, V> of(Set<K> keys) {
    return new Asker<>(Vertx.currentContext(), keys, Promise.promise());
  }

  void tell(AsyncResult<Map<K, V>> found) {
    afterTurn(() -> complete(found));
  }

  /** Does it when its event loop is done with what it does now. */
  void afterTurn(Runnable task) {
    if (context == null) {
      task.run();
    } else {
      context.runOnContext(_ -> task.run());
    }
  }

  private void complete(AsyncResult<Map<K, V>> found) {
    if (found.succeeded()) {
      answer.complete(own(found.result()));
    } else {
      answer.fail(found.cause());
    }
  }

  private Map<K, V> own(Map<K, V> found) {
    Map<K, V> own = new HashMap<>();
    keys.forEach(key -> own.computeIfAbsent(key, found::get));
    return own;
  }
}
