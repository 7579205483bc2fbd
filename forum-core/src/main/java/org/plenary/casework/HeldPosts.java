package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import org.plenary.casework.HeldQueries.HeldPost;
import org.plenary.moderation.Act;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.ActionLog;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.quote.Echo;

/**
 * Holds a post that is likely to be wrong until its case is judged, and publishes it then, unless
 * it was taken away. A discussion of which nothing else is left is held with it.
 */
public final class HeldPosts {

  private static final String VISIBLE = "visible";
  private static final String HELD = "held";

  private final ActionLog log;

  public HeldPosts(ActionLog log) {
    this.log = log;
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
                            transaction -> hold(transaction, found.get(), id, enough))
                        .mapEmpty());
  }

  // It is looked at again behind the lock: others may have come first.
  private Future<Void> hold(SqlClient transaction, HeldPost seen, CaseId id, int enough) {
    return Echo.queue(transaction, seen.discussion(), seen.post(), List.of())
        .compose(_ -> HeldQueries.holdable(transaction, id, enough))
        .compose(
            found ->
                found.map(post -> hold(transaction, post, id)).orElseGet(Future::succeededFuture));
  }

  private Future<Void> hold(SqlClient transaction, HeldPost post, CaseId id) {
    return HeldQueries.hold(transaction, post)
        .compose(left -> holdWhole(transaction, post, left))
        .compose(
            whole ->
                log.enterByMachine(
                    transaction,
                    act(ActionKind.HOLD, post, id, post.words().held()).from(before(whole))))
        .compose(_ -> tell(transaction, post, EventKind.POST_WITHDRAWN));
  }

  private static JsonObject before(boolean whole) {
    var before = new JsonObject().put("state", VISIBLE);
    return whole ? before.put("discussion", VISIBLE) : before;
  }

  private static Future<Boolean> holdWhole(SqlClient transaction, HeldPost post, int left) {
    return left > 0
        ? Future.succeededFuture(false)
        : HeldQueries.state(transaction, post.discussion(), VISIBLE, HELD)
            .compose(
                _ ->
                    Outbox.append(
                        transaction,
                        post.place().chapter(),
                        EventKind.DISCUSSION_WITHDRAWN,
                        List.of(post.discussion().value())))
            .map(true);
  }

  private static Act act(ActionKind kind, HeldPost post, CaseId id, String sentence) {
    Act act = Act.of(kind, post.place(), post.post().value(), post.reason(sentence)).in(id.value());
    return act.concerning(post.person());
  }

  private static Future<Void> tell(SqlClient transaction, HeldPost post, EventKind kind) {
    return Outbox.append(transaction, post.place().chapter(), kind, List.of(post.post().value()))
        .compose(_ -> Echo.tell(transaction, post.discussion(), post.post()));
  }

  /** Comes after all who write where the post of a case stands, where one is held there. */
  Future<Optional<HeldPost>> queue(SqlClient transaction, CaseId id) {
    return HeldQueries.held(transaction, id)
        .compose(
            found ->
                found
                    .map(
                        post ->
                            Echo.queue(transaction, post.discussion(), post.post(), List.of())
                                .map(found))
                    .orElseGet(() -> Future.succeededFuture(found)));
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

  private static Future<Void> showWhole(SqlClient transaction, HeldPost post) {
    return HeldQueries.state(transaction, post.discussion(), HELD, VISIBLE)
        .compose(
            _ ->
                Outbox.append(
                    transaction,
                    post.place().chapter(),
                    EventKind.DISCUSSION_CHANGED,
                    List.of(post.discussion().value())));
  }

  private Future<Void> release(SqlClient transaction, HeldPost post, CaseId id) {
    return HeldQueries.release(transaction, post)
        .compose(_ -> post.whole() ? showWhole(transaction, post) : Future.succeededFuture())
        .compose(
            _ ->
                log.enterByMachine(
                    transaction,
                    act(ActionKind.RELEASE, post, id, post.words().released())
                        .from(new JsonObject().put("state", HELD))))
        .compose((ActionId action) -> HeldQueries.undone(transaction, post, action))
        .compose(_ -> tell(transaction, post, EventKind.POST_CHANGED));
  }
}
