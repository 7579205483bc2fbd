package org.plenary.crowd;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.plenary.once.JoiningPool;

/**
 * Reads values by key, many with one statement. Who asks while a statement runs waits for the next,
 * and who asks in the same turn of an event loop shares one: no answer is older than its question,
 * and a crowd costs as much as its first.
 *
 * @param <G> those who may be answered together, for they may read the same
 */
public final class SharedRead<G, K, V> {

  private final BiFunction<G, Set<K>, Future<Map<K, V>>> statement;

  // A group is here as long as a statement runs for it.
  private final Map<G, List<Asker<K, V>>> waiting = new HashMap<>();

  /**
   * @param statement reads those of the keys that there are
   */
  public SharedRead(BiFunction<G, Set<K>, Future<Map<K, V>>> statement) {
    this.statement = statement;
  }

  /** The value of a key as it is now, empty where there is none; fails as its statement does. */
  public Future<Optional<V>> read(G group, K key) {
    return readAll(group, Set.of(key)).map(found -> Optional.ofNullable(found.get(key)));
  }

  /**
   * The values of those of the keys that there are, of one moment. Refused within the transaction
   * of a request that is done once: others would be told what may never come to be.
   */
  public Future<Map<K, V>> readAll(G group, Set<K> keys) {
    if (JoiningPool.isJoining()) {
      return Future.failedFuture(new IllegalStateException("A transaction shares no statement."));
    }
    Asker<K, V> asker = Asker.of(keys);
    if (isFirst(group, asker)) {
      asker.afterTurn(() -> run(group));
    }
    return asker.answer().future();
  }

  private synchronized boolean isFirst(G group, Asker<K, V> asker) {
    boolean first = !waiting.containsKey(group);
    waiting.computeIfAbsent(group, _ -> new ArrayList<>()).add(asker);
    return first;
  }

  private void run(G group) {
    List<Asker<K, V>> askers = takeAll(group);
    if (!askers.isEmpty()) {
      Future.succeededFuture(askers)
          .map(SharedRead::keys)
          .compose(keys -> statement.apply(group, keys))
          .onComplete(
              found -> {
                askers.forEach(asker -> asker.tell(found));
                askers.getLast().afterTurn(() -> run(group));
              });
    }
  }

  private static <K, V> Set<K> keys(List<Asker<K, V>> askers) {
    return askers.stream().flatMap(asker -> asker.keys().stream()).collect(Collectors.toSet());
  }

  private synchronized List<Asker<K, V>> takeAll(G group) {
    List<Asker<K, V>> askers = waiting.remove(group);
    if (askers == null || askers.isEmpty()) {
      return List.of();
    }
    waiting.put(group, new ArrayList<>());
    return askers;
  }
}
