package org.plenary.sitemap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.crowd.SharedRead;

/** Discussions that everybody may read, as those list them who search the web. */
public final class SitemapService {

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Pool pool;
  private final int perFile;

  // It counts them all, so that one of them at a time is enough.
  private final SharedRead<Caller, Caller, List<SitemapFile>> files;

  // By who might read what: what a forum's access takes away is not told from here.
  private final Cache<String, List<SitemapFile>> counted =
      Caffeine.newBuilder().maximumSize(1).expireAfterWrite(LONGEST).build();

  /**
   * @param perFile how many a file has at most; the protocol allows 50,000
   */
  public SitemapService(Pool pool, int perFile) {
    this.pool = pool;
    this.perFile = perFile;
    this.files =
        new SharedRead<>(
            (caller, _) ->
                SitemapQueries.accesses(pool)
                    .compose(accesses -> files(caller, accesses))
                    .map(found -> Map.of(caller, found)));
  }

  private Future<List<SitemapFile>> files(Caller caller, String accesses) {
    return Optional.ofNullable(counted.getIfPresent(accesses))
        .map(Future::succeededFuture)
        .orElseGet(
            () ->
                SitemapQueries.files(pool, caller, perFile)
                    .onSuccess(found -> counted.put(accesses, found)));
  }

  /**
   * All files, as they were at most ten minutes ago with who may read what now; one round trip,
   * which all share who ask at the same time, and one more to count.
   */
  public Future<List<SitemapFile>> listFiles() {
    return files.read(Caller.ANONYMOUS, Caller.ANONYMOUS).map(found -> found.orElse(List.of()));
  }

  /** Those of one file by their numbers; empty where there is no such file. One round trip. */
  public Future<List<SitemapEntry>> listDiscussions(String language, long after) {
    return SitemapQueries.list(pool, Caller.ANONYMOUS, language, after, perFile);
  }
}
