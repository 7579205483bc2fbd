package org.plenary.chapter;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
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

  /** A page of them, in the same order. */
  public Future<Page<Chapter>> listChapters(PageRequest request) {
    return ChapterQueries.list(pool, request)
        .map(found -> Page.of(request, found, chapter -> List.of((long) chapter.id().value())));
  }

  public Future<Chapter> getChapter(String slug) {
    return ChapterQueries.find(pool, slug).compose(ProblemException::found);
  }
}
