package org.plenary.curating;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionId;
import org.plenary.moderation.Act;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionLog;
import org.plenary.moderation.Oneself;
import org.plenary.moderation.Reason;
import org.plenary.moderation.RoleHandles;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * Arranges discussions: locks, pins, features, names, labels and moves them. Each is an action with
 * its leaf and its notice. Refused to whoever does not moderate the chapter, to who opened the
 * discussion, where it was merged, and with {@link Problem.Conflict} where it is so already.
 */
public final class CuratingService {

  private static final int LONGEST_TITLE = 300;
  private static final int MOST_TOPICS = 5;

  private final Ruling ruling;
  private final Clock clock;

  public CuratingService(
      Pool pool, Oneself oneself, RoleHandles handles, ActionLog log, Clock clock) {
    this.ruling = new Ruling(pool, oneself, handles, log);
    this.clock = clock;
  }

  /**
   * Does it, as an action. Refused to all but moderators who may read the discussion and did not
   * open it, and with {@link Problem.Conflict} where it is so already.
   */
  public Future<ActionId> curate(Caller caller, DiscussionId id, Curation wish, Reason reason) {
    return check(wish).verdict().compose(_ -> rule(caller, id, wish, reason));
  }

  private Future<ActionId> rule(Caller caller, DiscussionId id, Curation wish, Reason reason) {
    BiFunction<SqlClient, Debate, Future<Act>> work =
        (transaction, debate) -> arrange(transaction, caller, debate, wish, reason);
    return wish instanceof Curation.Move
        ? ruling.overQuoted(caller, id, work)
        : ruling.over(caller, id, work);
  }

  private FieldCheck check(Curation wish) {
    var check = new FieldCheck();
    return switch (wish) {
      case Curation.Retitle(String title) -> check.line("title", title.strip(), 1, LONGEST_TITLE);
      case Curation.Relabel(List<String> topics, String language) ->
          check
              .language("language", language)
              .that(
                  topics.size() <= MOST_TOPICS
                      && topics.stream().distinct().count() == topics.size(),
                  "topics",
                  Why.of("at-most-each-once", "There may be %d, each once.", MOST_TOPICS));
      case Curation.Lock(Optional<Instant> reopensAt) ->
          check.that(
              reopensAt.map(clock.instant()::isBefore).orElse(true),
              "reopensAt",
              Why.of("moment-passed", "This moment has passed."));
      case Curation.Unlock _,
          Curation.Pin _,
          Curation.Unpin _,
          Curation.Feature _,
          Curation.Unfeature _,
          Curation.MarkDuplicate _,
          Curation.UnmarkDuplicate _,
          Curation.Move _ ->
          check;
    };
  }

  private Future<Act> arrange(
      SqlClient transaction, Caller caller, Debate debate, Curation wish, Reason reason) {
    Arrangement was = debate.arrangement();
    Arrangement becomes = was.after(wish);
    return was.equals(becomes)
        ? ProblemException.fail(new Problem.Conflict(Why.of("so-already", "It is so already.")))
        : requirePossible(transaction, caller, debate, wish)
            .compose(_ -> Arranging.write(transaction, debate, becomes))
            .compose(_ -> readers(transaction, debate, wish))
            .map(readers -> act(debate, readers, wish, becomes, reason));
  }

  // Into which closed forum it went is told to who reads there.
  private static Future<Audience> readers(SqlClient transaction, Debate debate, Curation wish) {
    return wish instanceof Curation.Move
        ? DebateQueries.retake(transaction, debate.id())
            .compose(ProblemException::found)
            .map(Debate::audience)
        : Future.succeededFuture(debate.audience());
  }

  private static Future<Void> requirePossible(
      SqlClient transaction, Caller caller, Debate debate, Curation wish) {
    return switch (wish) {
      case Curation.Move(String forum) -> requireDestination(transaction, caller, debate, forum);
      case Curation.MarkDuplicate(DiscussionId other) ->
          MovingQueries.canStandFor(transaction, caller, debate, other.value())
              .compose(
                  can ->
                      require(
                          can,
                          "of",
                          Why.of(
                              "no-such-duplicate",
                              "No discussion of this chapter can stand for it.")));
      case Curation.Relabel(List<String> topics, String _) ->
          MovingQueries.topics(transaction, topics)
              .compose(
                  known ->
                      require(
                          known.size() == topics.size(),
                          "topics",
                          Why.of("one-unknown", "One of them is unknown.")));
      case Curation.Lock _,
          Curation.Unlock _,
          Curation.Pin _,
          Curation.Unpin _,
          Curation.Feature _,
          Curation.Unfeature _,
          Curation.Retitle _,
          Curation.UnmarkDuplicate _ ->
          Future.succeededFuture();
    };
  }

  private static Future<Void> requireDestination(
      SqlClient transaction, Caller caller, Debate debate, String forum) {
    return MovingQueries.destination(transaction, caller, debate, forum)
        .compose(
            found ->
                found
                    .map(there -> Ruling.refuse(CuratingPolicy.objection(debate, there)))
                    .orElseGet(
                        () ->
                            require(
                                false,
                                "forum",
                                Why.of("no-such-forum", "This chapter has no such forum."))));
  }

  private static Future<Void> require(boolean fits, String field, Why why) {
    return fits
        ? Future.succeededFuture()
        : ProblemException.fail(Problem.Invalid.field(field, why));
  }

  private static Act act(
      Debate debate, Audience readers, Curation wish, Arrangement becomes, Reason reason) {
    Act act =
        Act.of(wish.kind(), debate.ground().among(readers), debate.id().value(), reason)
            .concerning(debate.byline())
            .from(Arranging.before(debate.arrangement(), becomes))
            .with(detail(debate, wish));
    return becomes.locked()
        ? becomes.reopensAt().filter(_ -> wish instanceof Curation.Lock).map(act::until).orElse(act)
        : act;
  }

  // Of a title nothing: it may be what had to go.
  private static JsonObject detail(Debate debate, Curation wish) {
    return switch (wish) {
      case Curation.Move(String forum) ->
          new JsonObject().put("from", debate.arrangement().forum()).put("to", forum);
      case Curation.MarkDuplicate(DiscussionId other) -> new JsonObject().put("of", other.value());
      case Curation.Lock _,
          Curation.Unlock _,
          Curation.Pin _,
          Curation.Unpin _,
          Curation.Feature _,
          Curation.Unfeature _,
          Curation.Retitle _,
          Curation.Relabel _,
          Curation.UnmarkDuplicate _ ->
          new JsonObject();
    };
  }
}
