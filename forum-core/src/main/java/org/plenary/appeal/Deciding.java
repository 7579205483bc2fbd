package org.plenary.appeal;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.appeal.AppealQueries.Standing;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.inbox.Chain;
import org.plenary.member.MemberId;
import org.plenary.moderation.Actions;
import org.plenary.moderation.Done;
import org.plenary.moderation.RoleHandle;
import org.plenary.moderation.RoleHandles;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.pseudonym.PseudonymService;

/** Has appeals decided by those who may: who may not learns of none. */
final class Deciding {

  private static final Set<Role> JUDGES = Set.of(Role.MODERATOR, Role.OFFICER, Role.ADMINISTRATOR);

  private final Pool pool;
  private final PseudonymService pseudonyms;
  private final RoleHandles handles;
  private final Repair repair;

  Deciding(Pool pool, PseudonymService pseudonyms, RoleHandles handles, Repair repair) {
    this.pool = pool;
    this.pseudonyms = pseudonyms;
    this.handles = handles;
    this.repair = repair;
  }

  Future<Page<OpenAppeal>> list(Caller caller, PageRequest request) {
    return judge(pool, caller)
        .compose(judge -> JudgeQueries.list(pool, judge, request))
        .map(found -> Page.of(request, found, OpenAppeal::keys));
  }

  Future<OpenAppeal> get(Caller caller, AppealId id) {
    return judge(pool, caller)
        .compose(judge -> JudgeQueries.find(pool, judge, id))
        .compose(ProblemException::found);
  }

  private Future<Judge> judge(SqlClient client, Caller caller) {
    return AppealService.requireSignedIn(caller)
        .compose(
            member ->
                pseudonyms
                    .listBylines(caller)
                    .compose(
                        masks ->
                            JudgeQueries.chapters(client)
                                .map(where -> judge(caller, member, masks, where))));
  }

  // Who judges may have had another office before, and may have decided what was done with theirs.
  private Judge judge(Caller caller, MemberId member, List<Long> masks, List<ChapterId> where) {
    List<Buffer> digests =
        Stream.concat(
                where.stream().map(chapter -> handles.digest(member, chapter)),
                handles.digests(caller).stream())
            .distinct()
            .toList();
    return new Judge(caller, caller.teams(), masks, digests);
  }

  Future<Void> decide(Caller caller, AppealId id, Verdict verdict) {
    return check(verdict)
        .verdict()
        .compose(_ -> AppealService.requireSignedIn(caller))
        .compose(_ -> pseudonyms.listBylines(caller))
        .compose(
            masks ->
                pool.withTransaction(
                    transaction -> decide(transaction, caller, masks, id, verdict)))
        .mapEmpty();
  }

  private static FieldCheck check(Verdict verdict) {
    return new FieldCheck()
        .text("reasons", verdict.reasons(), AppealService.LONGEST)
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

  // Where who decides has an office: elsewhere, if they have one there; of several the same always.
  private static ChapterId office(Caller caller, Future<Standing> appeal) {
    ChapterId chapter = appeal.result().chapter();
    return caller.standings().stream()
        .filter(held -> JUDGES.contains(held.role()))
        .map(held -> held.chapter())
        .filter(where -> !where.equals(chapter))
        .min(Comparator.comparingInt(ChapterId::value))
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
