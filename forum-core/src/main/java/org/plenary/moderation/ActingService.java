package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.chapter.ChapterId;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * Hides, shows, holds, publishes, refuses and redacts what was contributed, whatever kind it is of.
 * Moderators do it in their chapter, to what they may read, and to nothing of their own. What is
 * hidden is read nowhere from the commit on; of two who do the same at once the second is refused
 * with {@link Problem.Conflict}.
 */
public final class ActingService {

  private final Pool pool;
  private final ActionLog log;
  private final RoleHandles handles;
  private final Oneself oneself;
  private final Redaction redaction;
  private final int most;

  public ActingService(
      Vertx vertx,
      Pool pool,
      ActionLog log,
      RoleHandles handles,
      Oneself oneself,
      ModerationLimits limits) {
    this.pool = pool;
    this.log = log;
    this.handles = handles;
    this.oneself = oneself;
    this.redaction = new Redaction(vertx);
    this.most = limits.most();
  }

  /** To how many contributions something can be done at once. */
  public int mostAtOnce() {
    return most;
  }

  /** Does it to one contribution. */
  public Future<ActionId> act(Caller caller, Target target, Wish wish) {
    return in(transaction -> act(transaction, caller, target, wish));
  }

  /** The same, as a part of what else happens in a transaction. */
  public Future<ActionId> act(SqlClient transaction, Caller caller, Target target, Wish wish) {
    return requireFit(List.of(target), wish)
        .compose(_ -> begin(transaction, caller, List.of(target)))
        .compose(
            begun -> one(transaction, begun.by(), begun.all().getFirst(), wish, Optional.empty()));
  }

  /**
   * Does it to several of one chapter, all or none: one action for the whole, and one for each,
   * which is told to each author.
   */
  public Future<ActionId> actAll(Caller caller, List<Target> targets, Wish wish) {
    return in(transaction -> actAll(transaction, caller, targets, wish));
  }

  /** The same, as a part of what else happens in a transaction. */
  public Future<ActionId> actAll(
      SqlClient transaction, Caller caller, List<Target> targets, Wish wish) {
    return requireFit(targets, wish)
        .compose(_ -> begin(transaction, caller, targets))
        .compose(begun -> all(transaction, begun, wish));
  }

  private interface Work {
    Future<ActionId> of(SqlClient transaction);
  }

  private Future<ActionId> in(Work work) {
    return pool.withTransaction(work::of).map(Objects::requireNonNull);
  }

  private Future<Void> requireFit(List<Target> targets, Wish wish) {
    boolean acts = wish.kind() == ActionKind.REDACT || Shift.of(wish.kind()).isPresent();
    boolean fit =
        !targets.isEmpty()
            && targets.size() <= most
            && targets.stream().distinct().count() == targets.size();
    return Redaction.check(new FieldCheck(), wish)
        .that(acts, "kind", Why.of("not-of-contributions", "This is not done to a contribution."))
        .that(
            fit,
            "contributions",
            Why.of("how-many-each-once", "There must be %d to %d, each once.", 1, most))
        .verdict();
  }

  /** What is acted on, locked, and by whom. */
  private record Begun(RoleHandle by, List<Contribution> all) {}

  private Future<Begun> begin(SqlClient transaction, Caller caller, List<Target> targets) {
    return find(transaction, caller, targets)
        .compose(found -> Contributions.lock(transaction, found).map(found))
        .compose(
            before -> find(transaction, caller, targets).compose(now -> requireThere(before, now)))
        .compose(all -> record(transaction, all))
        .compose(
            all ->
                handles
                    .of(transaction, caller.member().orElseThrow(), chapter(all))
                    .map(by -> new Begun(by, all)));
  }

  private Future<List<Contribution>> find(
      SqlClient transaction, Caller caller, List<Target> targets) {
    return Contributions.find(transaction, caller, targets)
        .compose(found -> requireMay(caller, found).map(found))
        .compose(ActingService::requireOneChapter);
  }

  private Future<Void> requireMay(Caller caller, List<Contribution> all) {
    return all.stream()
        .flatMap(one -> objection(caller, one).stream())
        .findFirst()
        .<Future<Void>>map(ProblemException::fail)
        .orElseGet(Future::succeededFuture);
  }

  private Optional<Problem> objection(Caller caller, Contribution one) {
    return ActingPolicy.objection(caller, one, oneself.is(caller, one.author()));
  }

  private static Future<List<Contribution>> requireOneChapter(List<Contribution> all) {
    return all.stream().map(one -> one.ground().chapter()).distinct().count() == 1
        ? Future.succeededFuture(all)
        : ProblemException.fail(
            Problem.Invalid.field(
                "contributions", Why.of("of-one-chapter", "All must be of one chapter.")));
  }

  // Who waited for a lock finds what others did meanwhile.
  private static Future<List<Contribution>> requireThere(
      List<Contribution> before, List<Contribution> now) {
    boolean stayed = Contributions.discussions(before).equals(Contributions.discussions(now));
    return stayed
        ? Future.succeededFuture(now)
        : ProblemException.fail(
            new Problem.Conflict(
                Why.of("moved-meanwhile", "It was moved meanwhile. Look at it again.")));
  }

  private static Future<List<Contribution>> record(SqlClient transaction, List<Contribution> all) {
    Future<List<Contribution>> recorded = Future.succeededFuture(new ArrayList<>());
    for (Contribution one : all) {
      recorded =
          recorded.compose(
              list -> Contributions.record(transaction, one).onSuccess(list::add).map(list));
    }
    return recorded;
  }

  private static ChapterId chapter(List<Contribution> all) {
    return all.getFirst().ground().chapter();
  }

  private Future<ActionId> all(SqlClient transaction, Begun begun, Wish wish) {
    return log.enter(transaction, begun.by(), whole(begun.all(), wish))
        .compose(
            whole -> {
              Future<ActionId> done = Future.succeededFuture(whole);
              for (Contribution part : begun.all()) {
                done =
                    done.compose(_ -> one(transaction, begun.by(), part, wish, Optional.of(whole)));
              }
              return done.map(whole);
            });
  }

  private static Act whole(List<Contribution> all, Wish wish) {
    List<Ground> grounds = all.stream().map(Contribution::ground).distinct().toList();
    Audience strictest = Collections.max(grounds.stream().map(Ground::audience).toList());
    boolean sameForum = grounds.stream().map(Ground::forum).distinct().count() == 1;
    var ground =
        new Ground(chapter(all), grounds.getFirst().forum().filter(_ -> sameForum), strictest);
    return new Act(
        wish.kind(),
        ground,
        Optional.empty(),
        Optional.empty(),
        wish.reason(),
        new JsonObject(),
        new JsonObject().put("contributions", all.size()),
        Optional.empty(),
        wish.matter(),
        Optional.empty());
  }

  private Future<ActionId> one(
      SqlClient transaction, RoleHandle by, Contribution one, Wish wish, Optional<ActionId> whole) {
    return change(transaction, one, wish)
        .compose(before -> log.enter(transaction, by, act(one, wish, before, whole)));
  }

  private Future<JsonObject> change(SqlClient transaction, Contribution one, Wish wish) {
    return Shift.of(wish.kind())
        .map(shift -> shift(transaction, one, shift))
        .orElseGet(() -> redact(transaction, one, wish.cut()));
  }

  private static Future<JsonObject> shift(SqlClient transaction, Contribution one, Shift shift) {
    return Shifting.shift(transaction, one, shift)
        .compose(
            before ->
                before
                    .map(Future::succeededFuture)
                    .orElseGet(() -> ProblemException.fail(shift.objection(one.state()))));
  }

  private Future<JsonObject> redact(SqlClient transaction, Contribution one, Cut cut) {
    return one.kind() == ContributionKind.POST || one.kind() == ContributionKind.SUMMARY
        ? redaction.redact(transaction, one, cut)
        : ProblemException.fail(
            Problem.Invalid.field(
                "kind",
                Why.of("redact-words", "Words are taken out of posts and summaries alone.")));
  }

  static Act act(Contribution one, Wish wish, JsonObject before, Optional<ActionId> whole) {
    return new Act(
        wish.kind(),
        one.ground(),
        one.id(),
        one.author().byline(),
        wish.reason(),
        before,
        detail(one, wish.cut()),
        Optional.empty(),
        wish.matter(),
        whole);
  }

  private static JsonObject detail(Contribution one, Cut cut) {
    var detail = new JsonObject().put("of", one.kind().sqlName());
    return cut.equals(Cut.NOTHING)
        ? detail
        : detail.put("passages", cut.passages().size()).put("earlier", cut.earlier());
  }
}
