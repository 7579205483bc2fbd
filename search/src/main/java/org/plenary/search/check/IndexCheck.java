package org.plenary.search.check;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import org.plenary.indexing.IndexingService;
import org.plenary.search.cluster.SearchCluster;
import org.plenary.search.index.Generation;
import org.plenary.search.index.IndexAdministration;
import org.plenary.search.index.PostIndex;
import org.plenary.search.indexing.Documents;

/**
 * Compares an index with the database, range by range of posts and in both directions, and repairs
 * what differs, while both change. It fails where one of them does not answer; what was repaired
 * until then is.
 */
public final class IndexCheck {

  private static final int BATCH = 500;

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
    this.postCheck = new PostCheck(posts, documents, administration, held, index);
    this.strangerCheck = new StrangerCheck(posts, administration, held);
  }

  /** All of it. */
  public Future<Tally> of(Generation generation) {
    Promise<Tally> end = Promise.promise();
    goOn(generation, 0, Tally.NOTHING, end);
    return end.future();
  }

  // Not a chain of futures: one as long as there are posts would end in a stack as deep.
  private void goOn(Generation generation, long after, Tally tally, Promise<Tally> end) {
    posts
        .listPosts(after, BATCH)
        .compose(ids -> check(generation, after, ids).map(found -> new Step(ids, found)))
        .onSuccess(step -> goOnOrEnd(generation, step.ids(), tally.plus(step.found()), end))
        .onFailure(end::fail);
  }

  private void goOnOrEnd(Generation generation, List<Long> ids, Tally tally, Promise<Tally> end) {
    if (ids.size() < BATCH) {
      administration.refresh(generation).map(tally).onComplete(end);
    } else {
      goOn(generation, ids.getLast(), tally, end);
    }
  }

  private Future<Tally> check(Generation generation, long after, List<Long> ids) {
    Range range = Range.of(after, ids, ids.size() < BATCH);
    return postCheck
        .of(generation, ids)
        .compose(
            found ->
                strangerCheck
                    .of(generation, range)
                    .map(strangers -> found.plus(new Tally(0, 0, 0, 0, 0, strangers, 0))));
  }

  /** One range, and what was found there. */
  private record Step(List<Long> ids, Tally found) {}
}
