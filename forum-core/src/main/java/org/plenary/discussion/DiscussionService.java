package org.plenary.discussion;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.caller.Caller;
import org.plenary.crowd.SharedRead;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** Discussions, as far as the caller may read them. */
public final class DiscussionService {

  private final Pool pool;
  private final SharedRead<Caller, DiscussionId, DiscussionEdition> editions;

  public DiscussionService(Pool pool) {
    this.pool = pool;
    this.editions =
        new SharedRead<>((caller, ids) -> DiscussionQueries.editions(pool, caller, ids));
  }

  /** What fits the filter, without discussions that were merged into others; one round trip. */
  public Future<Page<Discussion>> listDiscussions(
      Caller caller, DiscussionFilter filter, DiscussionSort sort, PageRequest request) {
    return DiscussionQueries.list(pool, caller, filter, sort, request)
        .map(found -> Page.of(request, found, sort::keys));
  }

  /** Those that moderators of a chapter put on its front, the latest first, 10 at most. */
  public Future<List<Discussion>> listFeatured(Caller caller, String chapter) {
    return DiscussionQueries.featured(pool, caller, chapter);
  }

  /**
   * One discussion; a merged one names where it went. One round trip. Refused with {@link
   * Problem.Gone} when it was withdrawn or removed.
   */
  public Future<Discussion> getDiscussion(Caller caller, DiscussionId id) {
    return DiscussionQueries.find(pool, caller, id).compose(found -> found(caller, id, found));
  }

  // What was taken away says so, to those who might read it.
  private <T> Future<T> found(Caller caller, DiscussionId id, Optional<T> found) {
    return found
        .map(Future::succeededFuture)
        .orElseGet(
            () ->
                DiscussionQueries.isGone(pool, caller, id)
                    .compose(
                        gone ->
                            ProblemException.fail(
                                gone
                                    ? new Problem.Gone(
                                        Why.of(
                                            "gone-discussion", "This discussion was taken away."))
                                    : new Problem.NotFound())));
  }

  /** What a page of it depends on; one round trip, which all share who ask at the same time. */
  public Future<DiscussionEdition> getEdition(Caller caller, DiscussionId id) {
    return editions.read(caller, id).compose(found -> found(caller, id, found));
  }

  /** The same of several, without those that the caller may not read; one round trip. */
  public Future<Map<DiscussionId, DiscussionEdition>> getEditions(
      Caller caller, Collection<DiscussionId> ids) {
    return ids.isEmpty()
        ? Future.succeededFuture(Map.of())
        : editions.readAll(caller, Set.copyOf(ids));
  }
}
