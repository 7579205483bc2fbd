package org.plenary.summary;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.caller.Caller;
import org.plenary.curating.Debate;
import org.plenary.curating.Ruling;
import org.plenary.discussion.DiscussionId;
import org.plenary.moderation.Act;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.ActionLog;
import org.plenary.moderation.Oneself;
import org.plenary.moderation.Reason;
import org.plenary.moderation.RoleHandle;
import org.plenary.moderation.RoleHandles;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.post.PostState;
import org.plenary.problem.Problem;
import org.plenary.problem.Why;
import org.plenary.summary.SummarisingQueries.Standing;

/**
 * Writes what a discussion came to, in one of the languages of the place; each version is an action
 * with its leaf and its notice. Refused as all curating is, where another wrote meanwhile, and for
 * what cites no post of the discussion or one that its readers cannot read.
 */
public final class SummarisingService {

  private final Pool pool;
  private final RoleHandles handles;
  private final Ruling ruling;
  private final Phrasing phrasing;
  private final int longest;

  /**
   * @param longest how many letters a summary may have
   */
  public SummarisingService(
      Vertx vertx, Pool pool, Oneself oneself, RoleHandles handles, ActionLog log, int longest) {
    this.pool = pool;
    this.handles = handles;
    this.ruling = new Ruling(pool, oneself, handles, log);
    this.phrasing = new Phrasing(vertx, longest);
    this.longest = longest;
  }

  /** How many letters a summary may have. */
  public int longest() {
    return longest;
  }

  /** In which languages a discussion can have a summary; none where the caller may not read it. */
  public Future<List<String>> listLanguages(Caller caller, DiscussionId id) {
    return SummarisingQueries.languages(pool, caller, id);
  }

  /** Writes the next version; it is shown at once. */
  public Future<ActionId> summarise(
      Caller caller, DiscussionId id, NewSummary wish, Reason reason) {
    return phrasing
        .read(wish)
        .compose(
            cited ->
                ruling.over(
                    caller,
                    id,
                    (transaction, debate) ->
                        next(transaction, caller, debate, wish)
                            .compose(
                                was ->
                                    say(transaction, caller, debate, was, wish, cited, reason))));
  }

  private static Future<Optional<Standing>> next(
      SqlClient transaction, Caller caller, Debate debate, NewSummary wish) {
    return SummarisingQueries.languages(transaction, caller, debate.id())
        .compose(known -> Ruling.refuse(unknown(known, wish)))
        .compose(_ -> SummarisingQueries.standing(transaction, debate.id(), wish.language()))
        .compose(was -> Ruling.refuse(objection(was, wish)).map(was));
  }

  private static Optional<Problem> unknown(List<String> known, NewSummary wish) {
    return known.contains(wish.language())
        ? Optional.empty()
        : Optional.of(
            Problem.Invalid.field(
                "language",
                Why.of(
                    "summary-language",
                    "It must be one of the languages of the discussion, its forum or its chapter.")));
  }

  private static Optional<Problem> objection(Optional<Standing> was, NewSummary wish) {
    int version = was.map(Standing::version).orElse(0);
    if (was.map(Standing::state).filter(SummarisingService::isHidden).isPresent()) {
      return conflict(
          Why.of("summary-hidden", "This summary is hidden or held. Show it again first."));
    }
    if (version != wish.follows()) {
      return conflict(
          Why.of(
              "summary-meanwhile", "Somebody else wrote this summary meanwhile. Read it first."));
    }
    return was.filter(one -> one.source().equals(wish.source())).isPresent()
        ? conflict(Why.of("so-already", "It is so already."))
        : Optional.empty();
  }

  private static boolean isHidden(PostState state) {
    return state == PostState.HELD || state == PostState.REMOVED;
  }

  private static Optional<Problem> conflict(Why why) {
    return Optional.of(new Problem.Conflict(why));
  }

  private Future<Act> say(
      SqlClient transaction,
      Caller caller,
      Debate debate,
      Optional<Standing> was,
      NewSummary wish,
      Set<Integer> cited,
      Reason reason) {
    int version = was.map(Standing::written).orElse(0) + 1;
    Future<RoleHandle> by =
        handles.of(transaction, caller.member().orElseThrow(), debate.chapter());
    return SummarisingQueries.posts(transaction, debate.id(), cited)
        .compose(posts -> phrasing.phrase(wish.source(), cited, posts))
        .compose(
            wording ->
                by.compose(handle -> begun(transaction, debate, was, wish, handle))
                    .compose(
                        id ->
                            SummarisingQueries.say(
                                    transaction, id, version, by.result().byline(), wording)
                                .map(id)))
        .compose(id -> tell(transaction, debate).map(act(debate, id, version, wish, reason)));
  }

  private static Future<Long> begun(
      SqlClient transaction,
      Debate debate,
      Optional<Standing> was,
      NewSummary wish,
      RoleHandle by) {
    return was.map(one -> Future.succeededFuture(one.id()))
        .orElseGet(
            () ->
                SummarisingQueries.begin(
                    transaction, debate.chapter(), debate.id(), wish.language(), by.byline()));
  }

  private static Future<Void> tell(SqlClient transaction, Debate debate) {
    return SummarisingQueries.touch(transaction, debate.id())
        .compose(
            _ ->
                Outbox.append(
                    transaction,
                    debate.chapter(),
                    EventKind.DISCUSSION_CHANGED,
                    List.of(debate.id().value())));
  }

  // Of its words nothing: they may be what has to go.
  private static Act act(Debate debate, long id, int version, NewSummary wish, Reason reason) {
    return Act.of(ActionKind.SUMMARISE, debate.ground(), id, reason)
        .concerning(debate.byline())
        .with(new JsonObject().put("version", version).put("language", wish.language()));
  }
}
