package org.plenary.curating;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.curating.RestructuringQueries.Root;
import org.plenary.discussion.DiscussionId;
import org.plenary.moderation.Act;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.ActionLog;
import org.plenary.moderation.Oneself;
import org.plenary.moderation.Reason;
import org.plenary.moderation.RoleHandles;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.post.PostId;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * Makes two discussions of one, and one of two of a forum. Whoever read or follows what moves has
 * read and follows it still; addresses of posts stay, that of a merged discussion leads on. Refused
 * as all curating is, and for more posts than one may move at once.
 */
public final class RestructuringService {

  private static final int LONGEST_TITLE = 300;

  private final Ruling ruling;
  private final int most;

  /**
   * @param most how many posts may move at once
   */
  public RestructuringService(
      Pool pool, Oneself oneself, RoleHandles handles, ActionLog log, int most) {
    this.ruling = new Ruling(pool, oneself, handles, log);
    this.most = most;
  }

  /**
   * Makes a post and all that answers it a discussion of its own, with this title. Refused to who
   * wrote that post.
   */
  public Future<ActionId> split(
      Caller caller, DiscussionId id, PostId root, String title, Reason reason) {
    return new FieldCheck()
        .line("title", title.strip(), 1, LONGEST_TITLE)
        .verdict()
        .compose(
            _ ->
                ruling.over(
                    caller,
                    id,
                    (transaction, debate) ->
                        split(transaction, caller, debate, root, title.strip(), reason)));
  }

  private Future<Act> split(
      SqlClient transaction,
      Caller caller,
      Debate debate,
      PostId root,
      String title,
      Reason reason) {
    return RestructuringQueries.root(transaction, debate.id(), root)
        .compose(ProblemException::found)
        .compose(RestructuringService::requireBranch)
        .compose(found -> ruling.requireAnother(caller, debate, found.author()).map(found))
        .compose(
            found ->
                branch(transaction, debate, root)
                    .compose(
                        posts ->
                            split(transaction, debate, root, title, posts)
                                .map(home -> act(debate, home, found, posts, reason))));
  }

  private static Future<Root> requireBranch(Root root) {
    if (!root.visible()) {
      return ProblemException.fail(
          new Problem.Conflict(Why.of("post-not-there", "This post is not there any more.")));
    }
    return root.number() == 1
        ? ProblemException.fail(
            new Problem.Conflict(
                Why.of(
                    "first-post-stays",
                    "The first post cannot leave its discussion: move that instead.")))
        : Future.succeededFuture(root);
  }

  private Future<List<Rooted>> branch(SqlClient transaction, Debate debate, PostId root) {
    return TransplantQueries.branch(
            transaction, debate.chapter(), debate.id(), List.of(root.value()), most)
        .compose(this::requireFew);
  }

  private Future<List<Rooted>> requireFew(List<Rooted> posts) {
    return posts.size() <= most
        ? Future.succeededFuture(posts)
        : ProblemException.fail(
            new Problem.Conflict(
                Why.of("most-moved", "More than %d posts do not move at once.", most)));
  }

  private static Future<Homecoming> split(
      SqlClient transaction, Debate debate, PostId root, String title, List<Rooted> posts) {
    Optional<Integer> beneath =
        posts.stream()
            .filter(post -> post.id() == root.value())
            .findFirst()
            .flatMap(Rooted::parent);
    return RestructuringQueries.open(transaction, debate.id(), root, title)
        .compose(
            opened ->
                Transplant.move(
                        transaction,
                        debate.chapter(),
                        debate.id(),
                        opened,
                        new Seating(0, first(root, posts), posts).seats())
                    .compose(_ -> tell(transaction, debate, EventKind.DISCUSSION_OPENED, opened))
                    .map(_ -> Homecoming.of(debate, opened, posts, beneath)));
  }

  // What a discussion begins with has the first number, whatever came to it from elsewhere.
  private static Map<Long, Integer> first(PostId root, List<Rooted> posts) {
    return posts.isEmpty() ? Map.of() : Map.of(root.value(), 1);
  }

  private static Act act(
      Debate debate, Homecoming home, Root root, List<Rooted> posts, Reason reason) {
    return Act.of(ActionKind.SPLIT, debate.ground(), debate.id().value(), reason)
        .concerning(root.author().byline().orElseThrow())
        .from(home.toJson())
        .with(new JsonObject().put("to", home.to().value()).put("posts", Rooted.shown(posts)));
  }

  /**
   * Puts all posts of a discussion into another of the same forum, among those that answer none.
   * Refused where the other may be read by others, or will be when the forum has other readers.
   */
  public Future<ActionId> merge(Caller caller, DiscussionId id, DiscussionId into, Reason reason) {
    return ruling.over(
        caller,
        id,
        into,
        (transaction, debate, other) -> merge(transaction, debate, other, reason));
  }

  private Future<Act> merge(SqlClient transaction, Debate debate, Debate other, Reason reason) {
    if (!debate.isReadAs(other)) {
      return ProblemException.fail(
          Problem.Invalid.field(
              "into",
              Why.of(
                  "into-its-like",
                  "It must be another discussion of this forum, for the same readers.")));
    }
    return TransplantQueries.all(transaction, debate.chapter(), debate.id(), most)
        .compose(this::requireFew)
        .compose(
            posts ->
                move(transaction, debate, other, posts)
                    .map(
                        _ ->
                            act(
                                debate,
                                Homecoming.of(debate, other.id(), posts, Optional.empty()),
                                posts,
                                reason)));
  }

  private static Future<Void> move(
      SqlClient transaction, Debate debate, Debate other, List<Rooted> posts) {
    return TransplantQueries.lastNumber(transaction, other.id())
        .compose(
            last ->
                Transplant.move(
                    transaction,
                    debate.chapter(),
                    debate.id(),
                    other.id(),
                    new Seating(last, Map.of(), posts).seats()))
        .compose(_ -> RestructuringQueries.merge(transaction, debate.id(), other.id()))
        .compose(_ -> tell(transaction, debate, EventKind.DISCUSSION_MERGED, debate.id()));
  }

  private static Act act(Debate debate, Homecoming home, List<Rooted> posts, Reason reason) {
    return Act.of(ActionKind.MERGE, debate.ground(), debate.id().value(), reason)
        .concerning(debate.byline())
        .from(home.toJson())
        .with(new JsonObject().put("into", home.to().value()).put("posts", Rooted.shown(posts)));
  }

  private static Future<Void> tell(
      SqlClient transaction, Debate debate, EventKind kind, DiscussionId id) {
    return Outbox.appendQuietly(transaction, debate.chapter(), kind, List.of(id.value()));
  }
}
