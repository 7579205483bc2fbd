package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** Takes actions back: what they did is as before, and that it is so is an action of its own. */
public final class Reversals {

  private static final Shift RELEASE = Shift.of(ActionKind.RELEASE).orElseThrow();

  private final ActionLog log;
  private final Map<ActionKind, Reversible> ways;

  /**
   * @param ways each of which knows other kinds
   */
  public Reversals(ActionLog log, List<Reversible> ways) {
    this.log = log;
    this.ways =
        ways.stream()
            .flatMap(way -> way.kinds().stream().map(kind -> Map.entry(kind, way)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Takes one back; empty, and nothing changed, where it is otherwise by now. Refused with {@link
   * Problem.Conflict} where it was taken back already, or is itself a taking back.
   */
  public Future<Optional<ActionId>> takeBack(
      SqlClient transaction, RoleHandle by, Done done, Reason reason) {
    return takeBack(transaction, by, done, reason, Optional.empty());
  }

  Future<Optional<ActionId>> takeBack(
      SqlClient transaction, RoleHandle by, Done done, Reason reason, Optional<ActionId> whole) {
    return way(done)
        .compose(
            way ->
                way.takeBack(transaction, done)
                    .compose(
                        changed ->
                            changed
                                ? enter(transaction, by, done, act(way, done, reason, whole))
                                    .map(Optional::of)
                                : Future.succeededFuture(Optional.empty())));
  }

  /**
   * Publishes what was refused and is held again: who took a refusal back on appeal has looked at
   * it. It wants what taking back locked.
   */
  public Future<Void> publish(SqlClient transaction, RoleHandle by, Done refusal, Reason reason) {
    long id = refusal.contribution().orElseThrow();
    return Contributions.find(transaction, id)
        .compose(ProblemException::found)
        .compose(one -> Shifting.shift(transaction, one, RELEASE))
        .compose(
            before ->
                before
                    .map(was -> log.enter(transaction, by, release(refusal, reason, was)))
                    .map(Future::<Void>mapEmpty)
                    .orElseGet(Future::succeededFuture));
  }

  private static Act release(Done refusal, Reason reason, JsonObject before) {
    return Act.of(
            ActionKind.RELEASE, refusal.ground(), refusal.contribution().orElseThrow(), reason)
        .from(before)
        .following(refusal.id());
  }

  /** What taking these back changes. */
  List<Long> touched(List<Done> all) {
    return all.stream()
        .flatMap(
            one -> Optional.ofNullable(ways.get(one.kind())).stream().map(way -> way.touched(one)))
        .flatMap(Set::stream)
        .distinct()
        .toList();
  }

  private Future<Reversible> way(Done done) {
    return Optional.ofNullable(ways.get(done.kind()))
        .filter(_ -> !done.isTakingBack())
        .map(Future::succeededFuture)
        .orElseGet(
            () ->
                ProblemException.fail(
                    new Problem.Conflict(
                        Why.of(
                            "not-undone", "This is not taken back. Act anew where it is wrong."))));
  }

  private static Act act(Reversible way, Done done, Reason reason, Optional<ActionId> whole) {
    return new Act(
        way.inverse(done),
        done.ground(),
        done.contribution(),
        Optional.empty(),
        reason,
        new JsonObject(),
        new JsonObject().put(Undoing.UNDOES, done.id().value()),
        Optional.empty(),
        done.matter(),
        whole);
  }

  private Future<ActionId> enter(SqlClient transaction, RoleHandle by, Done done, Act act) {
    return log.enter(transaction, by, act)
        .compose(
            action ->
                DoneQueries.takeBack(transaction, done.id(), action)
                    .compose(Undoing::requireFirst)
                    .map(action));
  }

  /** Writes down that something that was done at once is taken back, before its parts are. */
  Future<ActionId> enterWhole(SqlClient transaction, RoleHandle by, Done done, Reason reason) {
    return way(done)
        .compose(way -> enter(transaction, by, done, act(way, done, reason, Optional.empty())));
  }
}
