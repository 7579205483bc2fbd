package org.plenary.summary;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionService;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.summary.SummaryQueries.Kept;
import org.plenary.text.Rendered;
import org.plenary.text.Renderer;

/** Reads what discussions came to: to whoever reads the discussion, and what is shown alone. */
public final class SummaryService {

  private final Vertx vertx;
  private final Pool pool;
  private final DiscussionService discussions;
  private final Renderer renderer = new Renderer();

  public SummaryService(Vertx vertx, Pool pool, DiscussionService discussions) {
    this.vertx = vertx;
    this.pool = pool;
    this.discussions = discussions;
  }

  /** Of a discussion, by their languages; refused where the caller may not read it. */
  public Future<List<Summary>> listSummaries(Caller caller, DiscussionId id) {
    return discussions
        .getDiscussion(caller, id)
        .compose(_ -> SummaryQueries.list(pool, caller, id))
        .compose(this::fresh);
  }

  /** The one in this language; refused with {@link Problem.NotFound} where it is not shown. */
  public Future<Summary> getSummary(Caller caller, DiscussionId id, String language) {
    return findSummary(caller, id, language)
        .map(found -> found.filter(summary -> summary.language().equals(language)))
        .compose(ProblemException::found);
  }

  /**
   * The one in this language, else in the discussion's, else in any; empty where none is shown. One
   * round trip.
   */
  public Future<Optional<Summary>> findSummary(Caller caller, DiscussionId id, String language) {
    return SummaryQueries.find(pool, caller, id, language)
        .compose(found -> fresh(found.stream().toList()))
        .map(found -> found.stream().findFirst());
  }

  /** What it said, the last first; refused like the summary itself. */
  public Future<Page<SummaryVersion>> listVersions(
      Caller caller, DiscussionId id, String language, PageRequest request) {
    return SummaryQueries.versions(pool, caller, id, language, request)
        .compose(
            found ->
                found.isEmpty() && request.cursor().isEmpty()
                    ? ProblemException.fail(new Problem.NotFound())
                    : Future.succeededFuture(Page.of(request, found, SummaryVersion::keys)));
  }

  // There are few, so an older renderer's HTML is made anew each time until the next version.
  private Future<List<Summary>> fresh(List<Kept> kept) {
    return kept.stream().allMatch(one -> one.renderer() >= Renderer.VERSION)
        ? Future.succeededFuture(kept.stream().map(Kept::summary).toList())
        : vertx
            .executeBlocking(() -> kept.stream().map(this::anew).toList(), false)
            .map(Objects::requireNonNull);
  }

  private Summary anew(Kept kept) {
    Summary summary = kept.summary();
    Rendered made =
        renderer.render(
            summary.source(),
            summary.cited().stream()
                .collect(Collectors.toMap(Cited::number, cited -> cited.post().value())));
    return summary.as(made.html());
  }
}
