package org.plenary.crowd;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One who waits for values, and is told on the event loop from which it asked. */
record Asker<K, V>(@Nullable Context context, Set<K> keys, Promise<Map<K, V>> answer) {

  static <K, V> Asker<K, V> of(Set<K> keys) {
    return new Asker<>(Vertx.currentContext(), keys, Promise.promise());
  }

  void tell(AsyncResult<Map<K, V>> found) {
    if (context == null) {
      complete(found);
    } else {
      context.runOnContext(_ -> complete(found));
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
    return keys.stream()
        .filter(found::containsKey)
        .collect(Collectors.toMap(key -> key, found::get));
  }
}
