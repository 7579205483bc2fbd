package org.plenary.curating;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionId;
import org.plenary.moderation.Act;
import org.plenary.moderation.ActingPolicy;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionLog;
import org.plenary.moderation.Concerned;
import org.plenary.moderation.Oneself;
import org.plenary.moderation.RoleHandles;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.quote.Echo;

/** What all curating has in common: whose it is to do, and that it is written down. */
public final class Ruling {

  private final Pool pool;
  private final Oneself oneself;
  private final RoleHandles handles;
  private final ActionLog log;

  public Ruling(Pool pool, Oneself oneself, RoleHandles handles, ActionLog log) {
    this.pool = pool;
    this.oneself = oneself;
    this.handles = handles;
    this.log = log;
  }

  /**
   * Does something to a discussion that nobody else changes meanwhile. Refused where the caller may
   * not read it, may not curate there, or opened it.
   */
  public Future<ActionId> over(
      Caller caller, DiscussionId id, BiFunction<SqlClient, Debate, Future<Act>> work) {
    return in(caller, transaction -> over(transaction, caller, id, work));
  }

  /** The same, after all who quote what stands in it: their readers see what becomes of it. */
  Future<ActionId> overQuoted(
      Caller caller, DiscussionId id, BiFunction<SqlClient, Debate, Future<Act>> work) {
    return in(
        caller,
        transaction ->
            ask(transaction, caller, id)
                .compose(_ -> Echo.quoted(transaction, List.of(id)))
                .compose(posts -> Echo.queue(transaction, List.of(id), posts))
                .compose(_ -> over(transaction, caller, id, work)));
  }

  private Future<ActionId> in(Caller caller, Function<SqlClient, Future<ActionId>> work) {
    return caller.person().isEmpty()
        ? ProblemException.fail(new Problem.NotSignedIn())
        : pool.withTransaction(work::apply).map(Objects::requireNonNull);
  }

  private Future<ActionId> over(
      SqlClient transaction,
      Caller caller,
      DiscussionId id,
      BiFunction<SqlClient, Debate, Future<Act>> work) {
    return require(transaction, caller, id)
        .compose(
            debate ->
                work.apply(transaction, debate)
                    .compose(act -> enter(transaction, caller, debate, act)));
  }

  /** What is done to two discussions at once. */
  interface OfTwo {
    Future<Act> work(SqlClient transaction, Debate debate, Debate other);
  }

  /** The same of two, both of which the caller may curate. */
  Future<ActionId> over(Caller caller, DiscussionId id, DiscussionId second, OfTwo both) {
    return in(
        caller,
        transaction ->
            requireTwo(id, second)
                .compose(_ -> ask(transaction, caller, id))
                .compose(_ -> ask(transaction, caller, second))
                .compose(_ -> RestructuringQueries.queue(transaction, List.of(id, second)))
                .compose(
                    _ ->
                        over(
                            transaction,
                            caller,
                            id,
                            (_, debate) ->
                                require(transaction, caller, second)
                                    .compose(other -> both.work(transaction, debate, other)))));
  }

  private static Future<Void> requireTwo(DiscussionId id, DiscussionId second) {
    return id.equals(second)
        ? ProblemException.fail(
            new Problem.Conflict(Why.of("same-discussion", "It is the same discussion.")))
        : Future.succeededFuture();
  }

  // Nobody waits for who may not curate there.
  private Future<Debate> ask(SqlClient client, Caller caller, DiscussionId id) {
    return requireMay(caller, DebateQueries.look(client, caller, id));
  }

  /** The discussion, kept as it is; refused like all that is done to it. */
  private Future<Debate> require(SqlClient transaction, Caller caller, DiscussionId id) {
    return requireMay(caller, DebateQueries.find(transaction, caller, id));
  }

  private Future<Debate> requireMay(Caller caller, Future<Optional<Debate>> looked) {
    return looked
        .compose(ProblemException::found)
        .compose(
            debate ->
                refuse(
                        CuratingPolicy.objection(
                            caller, debate, oneself.is(caller, debate.author())))
                    .map(debate));
  }

  /** Refused where it is the caller who is concerned, under whichever name. */
  Future<Void> requireAnother(Caller caller, Debate debate, Concerned who) {
    return refuse(ActingPolicy.objection(caller, debate.chapter(), oneself.is(caller, who)));
  }

  private Future<ActionId> enter(SqlClient transaction, Caller caller, Debate debate, Act act) {
    return handles
        .of(transaction, caller.member().orElseThrow(), debate.chapter())
        .compose(by -> log.enter(transaction, by, act));
  }

  /** Fails with what there is to object. */
  public static Future<Void> refuse(Optional<Problem> objection) {
    return objection.<Future<Void>>map(ProblemException::fail).orElseGet(Future::succeededFuture);
  }
}
