package org.plenary.forum;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.ProblemException;

/** Forums, as far as the caller may read them. */
public final class ForumService {

  /** How many chapters a list names. */
  public static final int MOST_CHAPTERS = 1_000;

  private final Pool pool;

  public ForumService(Pool pool) {
    this.pool = pool;
  }

  /** All forums: those of the chapter of all first, then by name. */
  public Future<List<Forum>> listForums(Caller caller) {
    return ForumQueries.list(pool, caller);
  }

  /** A page of the forums of one chapter, or of all, in the same order. */
  public Future<Page<CountedForum>> listForums(
      Caller caller, Optional<String> chapterSlug, PageRequest request) {
    return ForumQueries.list(pool, caller, chapterSlug, request)
        .map(found -> Page.of(request, found, ForumService::keys));
  }

  private static List<Long> keys(CountedForum counted) {
    return List.of((long) counted.forum().id().value());
  }

  /** All chapters, that of all first, the others by name; at most {@link #MOST_CHAPTERS}. */
  public Future<List<ListedChapter>> listChapters(Caller caller) {
    return ForumQueries.chapters(pool, caller, MOST_CHAPTERS);
  }

  public Future<Forum> getForum(Caller caller, ForumAddress address) {
    return ForumQueries.find(pool, caller, address).compose(ProblemException::found);
  }

  public Future<CountedForum> getCountedForum(Caller caller, ForumAddress address) {
    return ForumQueries.findCounted(pool, caller, address).compose(ProblemException::found);
  }

  /** What is announced for a forum that the caller was shown. */
  public Future<Optional<AnnouncedAccess>> getAnnounced(Forum forum) {
    return ForumQueries.announced(pool, forum.id());
  }
}
