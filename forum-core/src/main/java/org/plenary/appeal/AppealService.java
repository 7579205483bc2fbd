package org.plenary.appeal;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Objects;
import org.plenary.appeal.AppealQueries.Chance;
import org.plenary.appeal.AppealQueries.Made;
import org.plenary.appeal.AppealQueries.Standing;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.inbox.Chain;
import org.plenary.member.MemberId;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.Actions;
import org.plenary.moderation.Done;
import org.plenary.moderation.Oneself;
import org.plenary.moderation.Reversals;
import org.plenary.moderation.RoleHandle;
import org.plenary.moderation.RoleHandles;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.pseudonym.PseudonymService;
import org.plenary.standing.Relimiting;

/**
 * Lets people appeal against what concerns them, and has it decided by somebody who had no part in
 * it: from another chapter where anybody there may read it, and once it is due from its own too.
 * Each decision is a leaf of the public record; a reversal is an action of its own.
 */
public final class AppealService {

  private static final int LONGEST = 5_000;

  private final Pool pool;
  private final PseudonymService pseudonyms;
  private final RoleHandles handles;
  private final Oneself oneself;
  private final Repair repair;
  private final AppealLimits limits;

  public AppealService(
      Pool pool,
      PseudonymService pseudonyms,
      RoleHandles handles,
      Oneself oneself,
      Reversals reversals,
      Relimiting relimiting,
      AppealLimits limits) {
    this.pool = pool;
    this.pseudonyms = pseudonyms;
    this.handles = handles;
    this.oneself = oneself;
    this.repair = new Repair(reversals, relimiting);
    this.limits = limits;
  }

  /**
   * Appeals, once, from when the notice left until half a year after. Refused with {@link
   * Problem.Conflict} where there is nothing to appeal against any more; to others than the person
   * concerned the action does not exist.
   */
  public Future<AppealId> appeal(Caller caller, ActionId action, String sentence, String language) {
    return new FieldCheck()
        .text("sentence", sentence, LONGEST)
        .that(!sentence.isBlank(), "sentence", Why.of("says-nothing", "It says nothing."))
        .language("language", language)
        .verdict()
        .compose(
            _ ->
                pool.withTransaction(
                    transaction ->
                        requireConcerned(transaction, caller, action)
                            .compose(_ -> make(transaction, action, sentence.strip(), language))))
        .map(Objects::requireNonNull);
  }

  private Future<Void> requireConcerned(SqlClient transaction, Caller caller, ActionId action) {
    return Actions.find(transaction, action)
        .map(found -> found.flatMap(Done::subject).filter(person -> oneself.is(caller, person)))
        .compose(ProblemException::found)
        .mapEmpty();
  }

  private Future<AppealId> make(
      SqlClient transaction, ActionId action, String sentence, String language) {
    return AppealQueries.chance(transaction, action, limits)
        .map(found -> found.filter(Chance::told))
        .compose(ProblemException::found)
        .compose(AppealService::requireChance)
        .compose(_ -> AppealQueries.make(transaction, action, sentence, language, limits))
        .compose(ProblemException::found)
        .compose(made -> tell(transaction, made).map(made.id()));
  }

  private static Future<Void> requireChance(Chance chance) {
    if (chance.made()) {
      return ProblemException.fail(
          new Problem.Conflict(
              Why.of("appealed-already", "You appealed already. It is decided once.")));
    }
    if (chance.takenBack()) {
      return ProblemException.fail(
          new Problem.Conflict(Why.of("taken-back", "It was taken back. It counts no more.")));
    }
    return chance.late()
        ? ProblemException.fail(
            new Problem.Conflict(Why.of("appeal-late", "The time in which to appeal is over.")))
        : Future.succeededFuture();
  }

  private static Future<Void> tell(SqlClient transaction, Made made) {
    return JudgeQueries.whom(transaction, made.id())
        .compose(whom -> Chain.tellOfAppeal(transaction, made.chapter(), made.id().value(), whom));
  }

  /** The caller's own, the latest first, 100 at most. */
  public Future<List<OwnAppeal>> listOwn(Caller caller) {
    return requireSignedIn(caller)
        .compose(
            member ->
                pseudonyms
                    .listBylines(caller)
                    .compose(
                        masks ->
                            AppealQueries.listOwn(pool, member, masks, handles.digests(caller))));
  }

  /** One of the caller's own, however old. */
  public Future<OwnAppeal> getOwn(Caller caller, AppealId id) {
    return requireSignedIn(caller)
        .compose(
            member ->
                pseudonyms
                    .listBylines(caller)
                    .compose(
                        masks ->
                            AppealQueries.findOwn(
                                pool, member, masks, handles.digests(caller), id)))
        .compose(ProblemException::found);
  }

  private static Future<MemberId> requireSignedIn(Caller caller) {
    return caller
        .member()
        .map(Future::succeededFuture)
        .orElseGet(() -> ProblemException.fail(new Problem.NotSignedIn()));
  }

  /** Those that wait and that the caller may decide, what is due first. */
  public Future<Page<OpenAppeal>> listOpen(Caller caller, PageRequest request) {
    return judge(pool, caller)
        .compose(judge -> JudgeQueries.list(pool, judge, request))
        .map(found -> Page.of(request, found, OpenAppeal::keys));
  }

  /** One of those. */
  public Future<OpenAppeal> getOpen(Caller caller, AppealId id) {
    return judge(pool, caller)
        .compose(judge -> JudgeQueries.find(pool, judge, id))
        .compose(ProblemException::found);
  }

  /**
   * What one of those is about, the rule in the first of these languages in which it is said;
   * refused for all others.
   */
  public Future<Contested> getContested(Caller caller, AppealId id, List<String> languages) {
    return getOpen(caller, id)
        .compose(appeal -> ContestedQueries.find(pool, appeal.action(), languages))
        .compose(ProblemException::found);
  }

  private Future<Judge> judge(SqlClient client, Caller caller) {
    return requireSignedIn(caller)
        .compose(
            member ->
                pseudonyms
                    .listBylines(caller)
                    .compose(
                        masks ->
                            JudgeQueries.chapters(client)
                                .map(where -> judge(caller, member, masks, where))));
  }

  // Who judges may have had another office before.
  private Judge judge(Caller caller, MemberId member, List<Long> masks, List<ChapterId> where) {
    List<Buffer> digests = where.stream().map(chapter -> handles.digest(member, chapter)).toList();
    return new Judge(caller, caller.teams(), masks, digests);
  }

  /**
   * Decides an appeal, for good. Who may not decide it does not learn of it; refused with {@link
   * Problem.Conflict} where somebody else decided.
   */
  public Future<Void> decide(Caller caller, AppealId id, Verdict verdict) {
    return check(verdict)
        .verdict()
        .compose(_ -> requireSignedIn(caller))
        .compose(_ -> pseudonyms.listBylines(caller))
        .compose(
            masks ->
                pool.withTransaction(
                    transaction -> decide(transaction, caller, masks, id, verdict)))
        .mapEmpty();
  }

  private static FieldCheck check(Verdict verdict) {
    return new FieldCheck()
        .text("reasons", verdict.reasons(), LONGEST)
        .that(!verdict.reasons().isBlank(), "reasons", Why.of("says-nothing", "It says nothing."))
        .language("language", verdict.language());
  }

  private Future<Void> decide(
      SqlClient transaction, Caller caller, List<Long> masks, AppealId id, Verdict verdict) {
    Future<Standing> appeal = AppealQueries.lock(transaction, id).compose(ProblemException::found);
    Future<Done> done =
        appeal
            .compose(standing -> requireMay(transaction, caller, masks, id, standing))
            .compose(standing -> Actions.find(transaction, standing.action()))
            .compose(ProblemException::found);
    return done.compose(_ -> handles.of(transaction, member(caller), office(caller, appeal)))
        .compose(by -> decide(transaction, id, by, done.result(), verdict))
        .compose(_ -> tellDecided(transaction, id, done.result()));
  }

  private Future<Standing> requireMay(
      SqlClient transaction, Caller caller, List<Long> masks, AppealId id, Standing standing) {
    Judge judge = judge(caller, member(caller), masks, List.of(standing.chapter()));
    return JudgeQueries.may(transaction, judge, id)
        .compose(may -> require(may, new Problem.NotFound()))
        .compose(
            _ ->
                require(
                    !standing.decided(),
                    new Problem.Conflict(Why.of("decided-already", "Somebody else decided it."))))
        .map(standing);
  }

  private static Future<Void> require(boolean fits, Problem otherwise) {
    return fits ? Future.succeededFuture() : ProblemException.fail(otherwise);
  }

  private static MemberId member(Caller caller) {
    return caller.member().orElseThrow();
  }

  // Where who decides has an office: elsewhere, if they have one there.
  private static ChapterId office(Caller caller, Future<Standing> appeal) {
    ChapterId chapter = appeal.result().chapter();
    return caller.standings().stream()
        .filter(held -> held.role() != Role.OBSERVER && held.role() != Role.MEMBER)
        .map(held -> held.chapter())
        .filter(where -> !where.equals(chapter))
        .findFirst()
        .orElse(chapter);
  }

  private Future<Void> decide(
      SqlClient transaction, AppealId id, RoleHandle by, Done done, Verdict verdict) {
    return repair
        .make(transaction, by, done, verdict)
        .compose(change -> AppealQueries.decide(transaction, id, verdict, by, change));
  }

  private static Future<Void> tellDecided(SqlClient transaction, AppealId id, Done done) {
    return Chain.tellDecided(
        transaction,
        done.ground().chapter(),
        id.value(),
        done.subject().orElseThrow().byline().orElseThrow());
  }
}
