package org.plenary.sitemap;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Map;
import org.plenary.caller.Caller;
import org.plenary.crowd.SharedRead;

/** Discussions that everybody may read, as those list them who search the web. */
public final class SitemapService {

  private final Pool pool;
  private final int perFile;

  // It counts them all, so that one of them at a time is enough.
  private final SharedRead<Caller, Caller, List<SitemapFile>> files;

  /**
   * @param perFile how many a file has at most; the protocol allows 50,000
   */
  public SitemapService(Pool pool, int perFile) {
    this.pool = pool;
    this.perFile = perFile;
    this.files =
        new SharedRead<>(
            (caller, _) ->
                SitemapQueries.files(pool, caller, perFile).map(found -> Map.of(caller, found)));
  }

  /** All files; one round trip, which all share who ask at the same time. */
  public Future<List<SitemapFile>> listFiles() {
    return files.read(Caller.ANONYMOUS, Caller.ANONYMOUS).map(found -> found.orElse(List.of()));
  }

  /** Those of one file by their numbers; empty where there is no such file. One round trip. */
  public Future<List<SitemapEntry>> listDiscussions(String language, long after) {
    return SitemapQueries.list(pool, Caller.ANONYMOUS, language, after, perFile);
  }
}
