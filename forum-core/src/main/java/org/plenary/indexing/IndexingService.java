package org.plenary.indexing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The posts that an index is to hold. */
public final class IndexingService {

  private final Pool pool;

  public IndexingService(Pool pool) {
    this.pool = pool;
  }

  /** Those of the contributions that are posts, and the opening posts that changed with them. */
  public Future<List<IndexedPost>> getPosts(Collection<Long> contributions) {
    return IndexingQueries.read(pool, contributions);
  }

  /** Makes jobs of all other posts of those of the contributions that are discussions. */
  public Future<Void> spread(Collection<Long> contributions) {
    return IndexingQueries.spread(pool, contributions);
  }

  /** The ids of posts after this one, in their order. */
  public Future<List<Long>> listPosts(long after, int most) {
    return IndexingQueries.next(pool, after, most);
  }

  /** Those of the posts that a job is to write yet, and is not parked. */
  public Future<Set<Long>> findAwaited(Collection<Long> posts) {
    return ComparisonQueries.awaited(pool, posts);
  }

  /** Those of the ids that are posts. */
  public Future<Set<Long>> findKnown(Collection<Long> ids) {
    return ComparisonQueries.known(pool, ids);
  }

  /** How many posts there are, of all states. */
  public Future<Long> countPosts() {
    return IndexingQueries.count(pool);
  }
}
