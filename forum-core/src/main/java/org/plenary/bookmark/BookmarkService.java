package org.plenary.bookmark;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import org.plenary.caller.Caller;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.post.PostService;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** Keeps posts for members. What is withdrawn, or may not be read any more, is not listed. */
public final class BookmarkService {

  private final Pool pool;
  private final PostService posts;
  private final int most;

  /**
   * @param most how many a member may keep
   */
  public BookmarkService(Pool pool, PostService posts, int most) {
    this.pool = pool;
    this.posts = posts;
    this.most = most;
  }

  /** Keeps a post; once, however often it is asked. Refused like the post itself. */
  public Future<Void> keep(Caller caller, PostId id) {
    return posts
        .getPost(caller, id)
        .compose(_ -> BookmarkQueries.keep(pool, caller.member().orElseThrow(), id, most))
        .compose(this::require);
  }

  private Future<Void> require(boolean isKept) {
    return isKept
        ? Future.succeededFuture()
        : ProblemException.fail(
            new Problem.Conflict(
                Why.of("too-many-bookmarks", "You keep %d posts; let one go first.", most)));
  }

  /** Lets a post go, whether it was kept or not. */
  public Future<Void> drop(Caller caller, PostId id) {
    return BookmarkQueries.drop(pool, caller.member().orElseThrow(), id);
  }

  /** What the caller keeps, the latest first. */
  public Future<Page<Bookmark>> list(Caller caller, PageRequest request) {
    return BookmarkQueries.list(pool, caller, request)
        .map(found -> Page.of(request, found, Bookmark::keys));
  }
}
