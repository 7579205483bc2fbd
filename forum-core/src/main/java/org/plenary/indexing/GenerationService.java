package org.plenary.indexing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Which generations of the index there are; the database knows. */
public final class GenerationService {

  private final Pool pool;

  public GenerationService(Pool pool) {
    this.pool = pool;
  }

  /** Those into which every change is to be written. */
  public Future<List<WrittenGeneration>> listWritten() {
    return GenerationQueries.written(pool);
  }

  /** The one that is asked; empty before there is any. */
  public Future<Optional<LiveGeneration>> findLive() {
    return GenerationQueries.live(pool);
  }

  /** The numbers of those whose indexes are to go. */
  public Future<List<Integer>> listRetired() {
    return GenerationQueries.retired(pool);
  }

  /** Its index is gone. */
  public Future<Void> forget(int number) {
    return GenerationQueries.forget(pool, number);
  }

  /**
   * The one that is being built, begun now with this mapping when there is none; one of another
   * mapping is retired.
   */
  public Future<NextGeneration> getNext(int mapping) {
    return GenerationQueries.building(pool, mapping);
  }

  /** Remembers how far it came. */
  public Future<Void> walked(int number, long post) {
    return GenerationQueries.walked(pool, number, post);
  }

  /** Makes what was built the one that is asked, and no other. */
  public Future<Void> goLive(int number) {
    return pool.withTransaction(transaction -> GenerationQueries.goLive(transaction, number))
        .mapEmpty();
  }

  /** Builds, where nobody else does; empty where somebody is at it already. */
  public <T> Future<Optional<T>> alone(Supplier<Future<T>> work) {
    return pool.withConnection(
        held ->
            GenerationQueries.lock(held)
                .compose(
                    alone ->
                        alone
                            ? work.get()
                                .map(Optional::of)
                                .eventually(() -> GenerationQueries.unlock(held))
                            : Future.succeededFuture(Optional.empty())));
  }
}
