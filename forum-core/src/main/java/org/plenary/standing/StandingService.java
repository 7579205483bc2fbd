package org.plenary.standing;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.chapter.ChapterId;
import org.plenary.moderation.Act;
import org.plenary.moderation.ActingPolicy;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.ActionLog;
import org.plenary.moderation.Actions;
import org.plenary.moderation.Concerned;
import org.plenary.moderation.Done;
import org.plenary.moderation.Ending;
import org.plenary.moderation.Ground;
import org.plenary.moderation.Oneself;
import org.plenary.moderation.Reason;
import org.plenary.moderation.RoleHandle;
import org.plenary.moderation.RoleHandles;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * Takes people up and down the ladder: in a forum or a chapter its moderators do, in all chapters
 * administrators. A person is limited as they stand, as a member or under a pseudonym. Whoever is
 * limited signs in, reads, appeals and takes their data as before.
 */
public final class StandingService {

  /** What of an action's detail says where it counts. */
  static final String REACH = "reach";

  private final Pool pool;
  private final ActionLog log;
  private final RoleHandles handles;
  private final Oneself oneself;

  public StandingService(Pool pool, ActionLog log, RoleHandles handles, Oneself oneself) {
    this.pool = pool;
    this.log = log;
    this.handles = handles;
    this.oneself = oneself;
  }

  /**
   * Takes somebody a step. Refused with {@link Problem.Conflict} where the same counts there
   * already, and with {@link Problem.NotFound} for nobody whom the caller may know.
   */
  public Future<ActionId> limit(Caller caller, LimitWish wish) {
    return pool.withTransaction(transaction -> limit(transaction, caller, wish))
        .map(Objects::requireNonNull);
  }

  /** The same, as a part of what else happens in a transaction. */
  public Future<ActionId> limit(SqlClient transaction, Caller caller, LimitWish wish) {
    Future<Concerned> person =
        StandingPolicy.check(wish.kind(), wish.lasts())
            .verdict()
            .compose(_ -> StandingQueries.person(transaction, caller, wish.byline()))
            .compose(ProblemException::found);
    return person
        .compose(_ -> ground(transaction, caller, wish.reach()))
        .compose(ground -> requireMay(caller, ground, wish.reach(), person.result()))
        .compose(ground -> among(transaction, ground, wish))
        .compose(
            ground ->
                requireNew(transaction, wish, person.result(), ground)
                    .compose(_ -> by(transaction, caller, ground))
                    .compose(by -> limit(transaction, by, wish, person.result(), ground)));
  }

  private static Future<Ground> ground(SqlClient transaction, Caller caller, Reach reach) {
    return switch (reach) {
      case Reach.InForum forum ->
          StandingQueries.forum(transaction, caller, forum.forum())
              .compose(ProblemException::found);
      case Reach.InChapter chapter -> Future.succeededFuture(whole(chapter.chapter()));
      case Reach.Everywhere all -> Future.succeededFuture(whole(all.from()));
    };
  }

  private static Ground whole(ChapterId chapter) {
    return new Ground(chapter, Optional.empty(), Audience.PUBLIC);
  }

  // What a sentence says of a closed forum is read by who reads that, wherever the limit counts.
  private static Future<Ground> among(SqlClient transaction, Ground ground, LimitWish wish) {
    return wish.matter()
        .map(matter -> StandingQueries.readers(transaction, matter))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()))
        .map(readers -> readers.map(ground::among).orElse(ground));
  }

  private Future<Ground> requireMay(Caller caller, Ground ground, Reach reach, Concerned person) {
    return StandingPolicy.objection(caller, ground, reach, oneself.is(caller, person))
        .<Future<Ground>>map(ProblemException::fail)
        .orElseGet(() -> Future.succeededFuture(ground));
  }

  private static Future<Void> requireNew(
      SqlClient transaction, LimitWish wish, Concerned person, Ground ground) {
    return StandingQueries.queue(transaction, person)
        .compose(
            _ ->
                LimitKind.by(wish.kind())
                    .map(
                        kind ->
                            StandingQueries.isSame(
                                transaction, kind, person, place(wish.reach(), ground)))
                    .orElseGet(() -> Future.succeededFuture(false)))
        .compose(
            same ->
                same
                    ? ProblemException.fail(
                        new Problem.Conflict(
                            Why.of("counts-already", "The same counts there already.")))
                    : Future.succeededFuture());
  }

  private static Place place(Reach reach, Ground ground) {
    return reach instanceof Reach.Everywhere
        ? new Place(Optional.empty(), Optional.empty())
        : new Place(Optional.of(ground.chapter()), ground.forum());
  }

  private Future<RoleHandle> by(SqlClient transaction, Caller caller, Ground ground) {
    return handles.of(transaction, caller.member().orElseThrow(), ground.chapter());
  }

  private Future<ActionId> limit(
      SqlClient transaction, RoleHandle by, LimitWish wish, Concerned person, Ground ground) {
    var act =
        new Act(
            wish.kind(),
            ground,
            Optional.empty(),
            person.byline(),
            wish.reason(),
            new JsonObject(),
            new JsonObject().put(REACH, wish.reach().word()),
            wish.lasts().map(Ending.After::new),
            wish.matter(),
            Optional.empty());
    return log.enter(transaction, by, act)
        .compose(
            action ->
                LimitKind.by(wish.kind())
                    .map(
                        kind ->
                            StandingQueries.limit(
                                transaction, action, kind, person, place(wish.reach(), ground)))
                    .orElseGet(Future::succeededFuture)
                    .map(action));
  }

  /**
   * Ends a limit before its time. Refused with {@link Problem.Conflict} where it ended already.
   *
   * @param limit the action that brought it
   */
  public Future<ActionId> lift(Caller caller, ActionId limit, Reason reason) {
    return pool.withTransaction(transaction -> lift(transaction, caller, limit, reason))
        .map(Objects::requireNonNull);
  }

  private Future<ActionId> lift(SqlClient transaction, Caller caller, ActionId id, Reason reason) {
    return Actions.find(transaction, id)
        .compose(ProblemException::found)
        .compose(limit -> requireMay(caller, limit))
        .compose(
            limit ->
                StandingQueries.lift(transaction, id)
                    .compose(StandingService::requireCounting)
                    .compose(_ -> by(transaction, caller, limit.ground()))
                    .compose(by -> log.enter(transaction, by, lifting(limit, reason))));
  }

  private Future<Done> requireMay(Caller caller, Done limit) {
    return objection(caller, limit)
        .<Future<Done>>map(ProblemException::fail)
        .orElseGet(() -> Future.succeededFuture(limit));
  }

  private Optional<Problem> objection(Caller caller, Done limit) {
    boolean own = limit.subject().filter(person -> oneself.is(caller, person)).isPresent();
    boolean everywhere = "everywhere".equals(limit.detail().getString(REACH));
    ChapterId chapter = limit.ground().chapter();
    Reach reach = everywhere ? new Reach.Everywhere(chapter) : new Reach.InChapter(chapter);
    return StandingPolicy.objection(caller, limit.ground(), reach, own);
  }

  private static Future<Void> requireCounting(boolean counts) {
    return counts
        ? Future.succeededFuture()
        : ProblemException.fail(
            new Problem.Conflict(Why.of("counts-no-more", "It counts no more.")));
  }

  private static Act lifting(Done limit, Reason reason) {
    return new Act(
        ActionKind.LIFT,
        limit.ground(),
        Optional.empty(),
        limit.subject().flatMap(Concerned::byline),
        reason,
        new JsonObject().put("kind", limit.kind().sqlName()),
        new JsonObject()
            .put(StandingReversal.LIFTS, limit.id().value())
            .put(REACH, Objects.requireNonNullElse(limit.detail().getString(REACH), "chapter")),
        Optional.empty(),
        limit.matter(),
        Optional.empty());
  }

  /**
   * What was done in a chapter to somebody who stands there, the first first; for moderators of it,
   * of what they may read.
   */
  public Future<List<Done>> listRecord(Caller caller, long byline, ChapterId chapter) {
    return ActingPolicy.objection(caller, chapter)
        .<Future<List<Done>>>map(ProblemException::fail)
        .orElseGet(
            () ->
                StandingQueries.person(pool, caller, byline)
                    .compose(ProblemException::found)
                    .compose(_ -> Actions.listOf(pool, caller, chapter, byline)));
  }

  /** What of that record limits them still, and the caller may lift. */
  public Future<Set<ActionId>> listLiftable(Caller caller, long byline, ChapterId chapter) {
    return listRecord(caller, byline, chapter)
        .map(
            record ->
                record.stream()
                    .filter(limit -> objection(caller, limit).isEmpty())
                    .map(Done::id)
                    .toList())
        .compose(limits -> StandingQueries.counting(pool, limits));
  }
}
