package org.plenary.chapter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import org.plenary.problem.ProblemException;

/** Chapters; everybody may know them all. */
public final class ChapterService {

  private final Pool pool;

  public ChapterService(Pool pool) {
    this.pool = pool;
  }

  /** All chapters, that of all first, the others by name. */
  public Future<List<Chapter>> listChapters() {
    return ChapterQueries.list(pool);
  }

  public Future<Chapter> getChapter(String slug) {
    return ChapterQueries.find(pool, slug).compose(ProblemException::found);
  }
}
