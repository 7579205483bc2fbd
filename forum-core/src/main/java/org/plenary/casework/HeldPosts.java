package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.Optional;
import org.plenary.casework.HeldQueries.HeldPost;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Machine;
import org.plenary.moderation.Wish;

/**
 * Holds a post that is likely to be wrong until its case is judged, and publishes it then, unless
 * it was taken away.
 */
public final class HeldPosts {

  private final Machine machine;

  public HeldPosts(Machine machine) {
    this.machine = machine;
  }

  /**
   * Holds the post of an open case once, where its forum wishes it and enough reports count for
   * more than others.
   */
  public Future<Void> hold(Pool pool, CaseId id, int enough) {
    return HeldQueries.holdable(pool, id, enough)
        .compose(
            found ->
                found.isEmpty()
                    ? Future.succeededFuture()
                    : pool.withTransaction(
                            transaction -> hold(transaction, found.get().post(), id, enough))
                        .mapEmpty());
  }

  // It is looked at again behind the lock: others may have come first.
  private Future<Void> hold(SqlClient transaction, long post, CaseId id, int enough) {
    return machine
        .lock(transaction, post)
        .compose(_ -> HeldQueries.holdable(transaction, id, enough))
        .compose(
            found ->
                found
                    .map(still -> hold(transaction, still, id))
                    .orElseGet(Future::succeededFuture));
  }

  private Future<Void> hold(SqlClient transaction, HeldPost post, CaseId id) {
    var wish = Wish.of(ActionKind.HOLD, post.reason(post.words().held())).in(id.value());
    return machine.act(transaction, post.post(), wish).mapEmpty();
  }

  /** Comes after all who write where the post of a case stands, where one is held there. */
  Future<Void> queue(SqlClient transaction, CaseId id) {
    return HeldQueries.held(transaction, id).compose(found -> queue(transaction, found));
  }

  /** The same, where what was held there was published when the case was judged. */
  Future<Void> queuePublished(SqlClient transaction, CaseId id) {
    return HeldQueries.published(transaction, id).compose(found -> queue(transaction, found));
  }

  private Future<Void> queue(SqlClient transaction, Optional<HeldPost> found) {
    return found
        .map(post -> machine.lock(transaction, post.post()))
        .orElseGet(Future::succeededFuture);
  }

  /** Holds again what was published when this case was judged, for it waits again. */
  Future<Void> holdAgain(SqlClient transaction, CaseId id) {
    return HeldQueries.published(transaction, id)
        .compose(
            found ->
                found.map(post -> hold(transaction, post, id)).orElseGet(Future::succeededFuture));
  }

  /** Publishes what was held for this case and is held still. */
  Future<Void> release(SqlClient transaction, CaseId id) {
    return HeldQueries.held(transaction, id)
        .compose(
            found ->
                found
                    .map(post -> release(transaction, post, id))
                    .orElseGet(Future::succeededFuture));
  }

  private Future<Void> release(SqlClient transaction, HeldPost post, CaseId id) {
    var wish = Wish.of(ActionKind.RELEASE, post.reason(post.words().released())).in(id.value());
    return machine.act(transaction, post.post(), wish, post.action().orElseThrow());
  }
}
