package org.plenary.rendering;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import org.plenary.text.Renderer;

/**
 * Brings stored HTML up to {@link Renderer#VERSION}, a batch at a time in the order of keys, while
 * others read and write. What is done once is not found again, so it can be stopped at any time.
 */
public final class RerenderService {

  /** How many revisions a batch has. */
  public static final int MOST = 500;

  /** After how many bytes of source and HTML a batch ends. */
  public static final long BYTES = 4_000_000;

  private final Pool pool;

  public RerenderService(Pool pool) {
    this.pool = pool;
  }

  /** The next ones whose HTML is of an older renderer; none when all that follow are new. */
  public Future<List<StaleRevision>> listStale(RevisionKey after) {
    return RerenderQueries.listStale(pool, after, MOST, BYTES);
  }

  /**
   * Stores these, and makes the threads newer in which somebody sees a difference. How many have
   * other HTML now; what was overwritten meanwhile is left alone.
   */
  public Future<Integer> replace(List<FreshRevision> fresh) {
    List<FreshRevision> changed = fresh.stream().filter(FreshRevision::isChanged).toList();
    return pool.withTransaction(
        transaction ->
            RerenderQueries.touch(transaction, changed)
                .compose(_ -> RerenderQueries.replace(transaction, fresh)));
  }
}
