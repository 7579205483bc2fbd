package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import org.plenary.discussion.DiscussionId;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.post.PostId;
import org.plenary.post.PostState;
import org.plenary.quote.Echo;

/**
 * Hides contributions and shows them again, with all that depends on it: counts, discussions in
 * which nothing is left, pages that quote them, and who follows. It wants their locks.
 */
final class Shifting {

  private static final String STATE = "state";
  private static final String DISCUSSION = "discussion";

  private Shifting() {}

  /** How it was before; empty where it is in another state by now. */
  static Future<Optional<JsonObject>> shift(SqlClient transaction, Contribution one, Shift shift) {
    return change(transaction, one, shift)
        .compose(
            before ->
                before.isPresent() && isPost(one) && shift.to() == PostState.VISIBLE
                    ? publish(transaction, List.of(one)).map(before)
                    : Future.succeededFuture(before));
  }

  private static boolean isPost(Contribution one) {
    return one.kind() == ContributionKind.POST;
  }

  /**
   * Notes that others read these posts of one discussion from now on, where they were held as they
   * were written.
   */
  static Future<Void> publish(SqlClient transaction, List<Contribution> posts) {
    return StateQueries.publish(
        transaction,
        posts.stream().map(Contribution::number).toList(),
        posts.getFirst().discussion().orElseThrow());
  }

  /** Like {@link #shift}, but for what {@link #publish} notes of several posts at once. */
  static Future<Optional<JsonObject>> change(SqlClient transaction, Contribution one, Shift shift) {
    return StateQueries.set(transaction, one.number(), shift.from(), shift.to())
        .compose(
            changed ->
                changed
                    ? follow(transaction, one, shift).map(Optional::of)
                    : Future.succeededFuture(Optional.empty()));
  }

  private static Future<JsonObject> follow(SqlClient transaction, Contribution one, Shift shift) {
    var before = new JsonObject().put(STATE, shift.from().sqlName());
    Future<Void> followed =
        switch (one.kind()) {
          case POST -> post(transaction, one, shift, before);
          case DISCUSSION -> discussion(transaction, one, shift);
          case ATTACHMENT -> file(transaction, one);
          case SUMMARY -> summary(transaction, one);
          case PROFILE -> Future.succeededFuture();
        };
    return followed.map(before);
  }

  private static Future<Void> post(
      SqlClient transaction, Contribution post, Shift shift, JsonObject before) {
    return shift.more() == 0
        ? StateQueries.isUnknown(transaction, post.number())
            .compose(
                unknown ->
                    unknown
                        ? quietly(transaction, post, shift, before)
                        : loudly(transaction, post, shift, before))
        : loudly(transaction, post, shift, before);
  }

  // Of what was never published nobody learns what becomes of it.
  private static Future<Void> quietly(
      SqlClient transaction, Contribution post, Shift shift, JsonObject before) {
    return StateQueries.setOpened(
            transaction, post.number(), post.discussion().orElseThrow(), shift.from(), shift.to())
        .onSuccess(went -> note(before, went))
        .mapEmpty();
  }

  private static void note(JsonObject before, boolean went) {
    if (went) {
      before.put(DISCUSSION, PostState.VISIBLE.sqlName());
    }
  }

  private static Future<Void> loudly(
      SqlClient transaction, Contribution post, Shift shift, JsonObject before) {
    DiscussionId discussion = post.discussion().orElseThrow();
    return StateQueries.count(transaction, post.discussion(), shift.more())
        .compose(left -> withDebate(transaction, post, shift, left))
        .onSuccess(went -> note(before, went && shift.to() != PostState.VISIBLE))
        .compose(
            went -> went ? tellOf(transaction, post, discussion, shift) : Future.succeededFuture())
        .compose(_ -> tell(transaction, post, shift.ofPost(), post.number()))
        .compose(
            _ -> Echo.tell(transaction, List.of(discussion), List.of(post.post().orElseThrow())));
  }

  // A discussion in which nothing is left goes with its last post, and comes back with any.
  private static Future<Boolean> withDebate(
      SqlClient transaction, Contribution post, Shift shift, int left) {
    DiscussionId discussion = post.discussion().orElseThrow();
    if (shift.to() == PostState.VISIBLE) {
      return StateQueries.showDebate(transaction, discussion);
    }
    return left > 0 || shift.more() == 0
        ? Future.succeededFuture(false)
        : StateQueries.set(transaction, discussion.value(), PostState.VISIBLE, shift.to());
  }

  private static Future<Void> tellOf(
      SqlClient transaction, Contribution post, DiscussionId discussion, Shift shift) {
    return tell(transaction, post, shift.ofDiscussion(), discussion.value());
  }

  private static Future<Void> tell(
      SqlClient transaction, Contribution one, EventKind kind, long contribution) {
    return Outbox.append(transaction, one.ground().chapter(), kind, List.of(contribution));
  }

  private static Future<Void> discussion(SqlClient transaction, Contribution one, Shift shift) {
    return StateQueries.count(transaction, one.discussion(), 0)
        .compose(_ -> tell(transaction, one, shift.ofDiscussion(), one.number()))
        .compose(_ -> Contributions.touched(transaction, List.of(one)))
        .compose(quoted -> Echo.tell(transaction, Contributions.discussions(List.of(one)), quoted));
  }

  private static Future<Void> file(SqlClient transaction, Contribution one) {
    PostId post = one.post().orElseThrow();
    return StateQueries.count(transaction, one.discussion(), 0)
        .compose(_ -> tell(transaction, one, EventKind.POST_CHANGED, post.value()));
  }

  private static Future<Void> summary(SqlClient transaction, Contribution one) {
    DiscussionId discussion = one.discussion().orElseThrow();
    return StateQueries.count(transaction, one.discussion(), 0)
        .compose(_ -> tell(transaction, one, EventKind.DISCUSSION_CHANGED, discussion.value()));
  }
}
