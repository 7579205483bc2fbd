package org.plenary.crowd;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads values by key, many with one statement. Who asks while a statement runs waits for the next:
 * no answer is older than its question, and a crowd costs as much as its first.
 *
 * @param <G> those who may be answered together, for they may read the same
 */
public final class SharedRead<G, K, V> {

  private final BiFunction<G, Set<K>, Future<Map<K, V>>> statement;

  // A group is here as long as a statement runs for it.
  private final Map<G, Map<K, List<Asker<V>>>> waiting = new HashMap<>();

  /**
   * @param statement reads those of the keys that there are
   */
  public SharedRead(BiFunction<G, Set<K>, Future<Map<K, V>>> statement) {
    this.statement = statement;
  }

  /** The value of a key as it is now, empty where there is none; fails as its statement does. */
  public Future<Optional<V>> read(G group, K key) {
    Asker<V> asker = Asker.here();
    if (isFirst(group, key, asker)) {
      run(group);
    }
    return asker.answer().future();
  }

  private synchronized boolean isFirst(G group, K key, Asker<V> asker) {
    boolean first = !waiting.containsKey(group);
    waiting
        .computeIfAbsent(group, _ -> new HashMap<>())
        .computeIfAbsent(key, _ -> new ArrayList<>())
        .add(asker);
    return first;
  }

  private void run(G group) {
    Map<K, List<Asker<V>>> asked = takeAll(group);
    if (!asked.isEmpty()) {
      Future.succeededFuture(asked.keySet())
          .compose(keys -> statement.apply(group, keys))
          .onComplete(
              found -> {
                run(group);
                asked.forEach((key, askers) -> askers.forEach(asker -> asker.tell(found, key)));
              });
    }
  }

  private synchronized Map<K, List<Asker<V>>> takeAll(G group) {
    Map<K, List<Asker<V>>> asked = waiting.remove(group);
    if (asked == null || asked.isEmpty()) {
      return Map.of();
    }
    waiting.put(group, new HashMap<>());
    return asked;
  }
}
