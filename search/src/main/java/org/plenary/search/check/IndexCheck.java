package org.plenary.search.check;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.Map;
import org.plenary.indexing.IndexingService;
import org.plenary.search.cluster.SearchCluster;
import org.plenary.search.index.Generation;
import org.plenary.search.index.IndexAdministration;
import org.plenary.search.index.PostDocument;
import org.plenary.search.index.PostIndex;
import org.plenary.search.indexing.Documents;

/**
 * Compares an index with the database, range by range of posts and in both directions, and repairs
 * what differs, while both change. It fails where one of them does not answer; what was repaired
 * until then is.
 */
public final class IndexCheck {

  private static final int BATCH = 1_000;

  private final IndexingService posts;
  private final IndexAdministration administration;
  private final PostCheck postCheck;
  private final StrangerCheck strangerCheck;

  public IndexCheck(
      SearchCluster cluster,
      IndexingService posts,
      Documents documents,
      PostIndex index,
      IndexAdministration administration) {
    var held = new HeldPosts(cluster);
    this.posts = posts;
    this.administration = administration;
    this.postCheck = new PostCheck(posts, documents, held, index);
    this.strangerCheck = new StrangerCheck(posts, administration, held);
  }

  /** All of it. */
  public Future<Tally> of(Generation generation) {
    Promise<Tally> end = Promise.promise();
    goOn(generation, new Step(Tally.NOTHING, read(0)), end);
    return end.future();
  }

  private Future<Part> read(long after) {
    return posts
        .listPosts(after, BATCH)
        .compose(ids -> postCheck.wanted(ids).map(wanted -> new Part(after, ids, wanted)));
  }

  // Not a chain of futures: one as long as there are posts would end in a stack as deep.
  private void goOn(Generation generation, Step step, Promise<Tally> end) {
    step.coming()
        .compose(part -> next(generation, step, part))
        .onSuccess(next -> goOnOrEnd(generation, next, end))
        .onFailure(end::fail);
  }

  private void goOnOrEnd(Generation generation, Step step, Promise<Tally> end) {
    if (step.isEnded()) {
      administration.refresh(generation).map(step.tally()).onComplete(end);
    } else {
      goOn(generation, step, end);
    }
  }

  private Future<Step> next(Generation generation, Step step, Part part) {
    Future<Part> following = part.isLast() ? step.coming() : read(part.ids().getLast());
    return check(generation, part)
        .map(found -> new Step(step.tally().plus(found), following, part.isLast()));
  }

  private Future<Tally> check(Generation generation, Part part) {
    return administration
        .refresh(generation)
        .compose(
            _ -> {
              Future<Tally> found = postCheck.of(generation, part.wanted());
              Future<Long> strangers = strangerCheck.of(generation, part.range());
              return Future.all(found, strangers)
                  .map(_ -> found.result().plus(part.with(strangers.result())));
            });
  }

  /** A range of posts, and what the index is to hold of them. */
  private record Part(long after, List<Long> ids, Map<Long, PostDocument> wanted) {

    boolean isLast() {
      return ids.size() < BATCH;
    }

    Range range() {
      return Range.of(after, ids, isLast());
    }

    Tally with(long strangers) {
      return new Tally(ids.size(), 0, 0, 0, 0, strangers, 0);
    }
  }

  /** What was found, and what is read while that is being compared. */
  private record Step(Tally tally, Future<Part> coming, boolean isEnded) {

    Step(Tally tally, Future<Part> coming) {
      this(tally, coming, false);
    }
  }
}
