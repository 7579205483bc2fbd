package org.plenary.appeal;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Objects;
import org.plenary.appeal.AppealQueries.Chance;
import org.plenary.appeal.AppealQueries.Made;
import org.plenary.caller.Caller;
import org.plenary.inbox.Chain;
import org.plenary.member.MemberId;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.Actions;
import org.plenary.moderation.Done;
import org.plenary.moderation.Oneself;
import org.plenary.moderation.Reversals;
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

  static final int LONGEST = 5_000;

  private final Pool pool;
  private final PseudonymService pseudonyms;
  private final RoleHandles handles;
  private final Oneself oneself;
  private final Deciding deciding;
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
    this.deciding = new Deciding(pool, pseudonyms, handles, new Repair(reversals, relimiting));
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

  static Future<MemberId> requireSignedIn(Caller caller) {
    return caller
        .member()
        .map(Future::succeededFuture)
        .orElseGet(() -> ProblemException.fail(new Problem.NotSignedIn()));
  }

  /** Those that wait and that the caller may decide, what is due first. */
  public Future<Page<OpenAppeal>> listOpen(Caller caller, PageRequest request) {
    return deciding.list(caller, request);
  }

  /** One of those. */
  public Future<OpenAppeal> getOpen(Caller caller, AppealId id) {
    return deciding.get(caller, id);
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

  /**
   * Decides an appeal, for good. Who may not decide it does not learn of it; refused with {@link
   * Problem.Conflict} where somebody else decided.
   */
  public Future<Void> decide(Caller caller, AppealId id, Verdict verdict) {
    return deciding.decide(caller, id, verdict);
  }
}
