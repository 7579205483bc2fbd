package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * Takes an action back within its minute, as if it had not been: nobody was told of it yet. The
 * record keeps both.
 */
public final class UndoService {

  private final Pool pool;
  private final RoleHandles handles;
  private final Oneself oneself;
  private final Reversals reversals;

  public UndoService(Pool pool, RoleHandles handles, Oneself oneself, Reversals reversals) {
    this.pool = pool;
    this.handles = handles;
    this.oneself = oneself;
    this.reversals = reversals;
  }

  /**
   * Whoever moderates there may; of many that were done at once, all are taken back. Refused with
   * {@link Problem.Conflict} when its minute is over, it was taken back already, or an appeal
   * brought it; who does not moderate there, or may not read it, does not learn of it.
   */
  public Future<ActionId> undo(Caller caller, ActionId id) {
    return pool.withTransaction(transaction -> undo(transaction, caller, id))
        .map(Objects::requireNonNull);
  }

  /** The same, as a part of what else happens in a transaction. */
  public Future<ActionId> undo(SqlClient transaction, Caller caller, ActionId id) {
    return all(transaction, id)
        .compose(all -> requireMay(transaction, caller, all).map(all))
        .compose(all -> lock(transaction, all))
        .compose(_ -> all(transaction, id))
        .compose(all -> requireNew(transaction, all).map(all))
        .compose(all -> takeBack(transaction, caller, all));
  }

  // The whole first.
  private static Future<List<Done>> all(SqlClient transaction, ActionId id) {
    return DoneQueries.find(transaction, id)
        .compose(ProblemException::found)
        .compose(
            whole ->
                DoneQueries.parts(transaction, id)
                    .map(parts -> Stream.concat(Stream.of(whole), parts.stream()).toList()));
  }

  private Future<Void> requireMay(SqlClient transaction, Caller caller, List<Done> all) {
    if (ActingPolicy.objection(caller, all.getFirst().ground().chapter()).isPresent()) {
      return ProblemException.fail(new Problem.NotFound());
    }
    if (all.stream()
        .anyMatch(one -> one.subject().filter(who -> oneself.is(caller, who)).isPresent())) {
      return ProblemException.fail(
          new Problem.NotAllowed(Why.of("act-on-oneself", "Nobody acts on themselves.")));
    }
    return requireReadable(transaction, caller, all);
  }

  private static Future<Void> requireReadable(
      SqlClient transaction, Caller caller, List<Done> all) {
    Set<Long> ids =
        all.stream().flatMap(one -> one.contribution().stream()).collect(Collectors.toSet());
    return Contributions.list(transaction, caller, ids)
        .compose(
            found ->
                found.size() == ids.size()
                    ? Future.succeededFuture()
                    : ProblemException.fail(new Problem.NotFound()));
  }

  private interface Step {
    Future<Void> of(Done one);
  }

  private static Future<Void> each(List<Done> all, Step step) {
    Future<Void> done = Future.succeededFuture();
    for (Done one : all) {
      done = done.compose(_ -> step.of(one));
    }
    return done;
  }

  private Future<Void> lock(SqlClient transaction, List<Done> all) {
    return Contributions.all(transaction, reversals.touched(all))
        .compose(some -> Contributions.lock(transaction, some))
        .compose(_ -> DoneQueries.lock(transaction, all.stream().map(Done::id).toList()));
  }

  private static Future<Void> requireNew(SqlClient transaction, List<Done> all) {
    List<ActionId> ids = all.stream().map(Done::id).toList();
    return Undoing.requireFirst(all.stream().allMatch(one -> one.undoneBy().isEmpty()))
        .compose(_ -> Undoing.requireUndecided(all.stream().noneMatch(Done::isDecided)))
        .compose(_ -> DoneQueries.isLate(transaction, ids))
        .compose(late -> Undoing.requireInTime(!late))
        .compose(_ -> DoneQueries.withdrawNotices(transaction, ids))
        .compose(Undoing::requireInTime);
  }

  private Future<ActionId> takeBack(SqlClient transaction, Caller caller, List<Done> all) {
    Done whole = all.getFirst();
    Future<RoleHandle> by =
        handles.of(transaction, caller.member().orElseThrow(), whole.ground().chapter());
    return all.size() == 1
        ? by.compose(handle -> one(transaction, handle, whole, Optional.empty()))
        : by.compose(
            handle ->
                reversals
                    .enterWhole(transaction, handle, whole, whole.reason())
                    .compose(
                        id ->
                            each(
                                    all.subList(1, all.size()),
                                    part ->
                                        one(transaction, handle, part, Optional.of(id)).mapEmpty())
                                .map(id)));
  }

  private Future<ActionId> one(
      SqlClient transaction, RoleHandle by, Done done, Optional<ActionId> whole) {
    return reversals
        .takeBack(transaction, by, done, done.reason(), whole)
        .compose(back -> Undoing.requireUnchanged(back.isPresent()).map(_ -> back.orElseThrow()));
  }
}
