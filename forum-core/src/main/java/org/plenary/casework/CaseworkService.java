package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Power;
import org.plenary.inbox.Chain;
import org.plenary.inbox.NotificationKind;
import org.plenary.member.MemberId;
import org.plenary.moderation.RoleHandle;
import org.plenary.moderation.RoleHandles;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.writing.Composer;
import org.plenary.writing.Preview;

/**
 * What the team does with cases. Who may read a case may write notes in it and say who takes it;
 * only who has no part in it may take it, write to the person concerned, or close it.
 */
public final class CaseworkService {

  private static final int LONGEST_REASON = 1_000;

  private final Pool pool;
  private final CaseService cases;
  private final Docket docket;
  private final CaseClosing closing;
  private final RoleHandles handles;
  private final Entries entries;

  public CaseworkService(
      Pool pool,
      CaseService cases,
      Docket docket,
      CaseClosing closing,
      RoleHandles handles,
      Composer composer,
      CaseLimits limits) {
    this.pool = pool;
    this.cases = cases;
    this.docket = docket;
    this.closing = closing;
    this.handles = handles;
    this.entries = new Entries(composer, limits.letters());
  }

  /**
   * Opens a case of what the caller saw themselves, or finds the one that is open; a new one is
   * theirs, or goes to who may judge it where they may not. Refused with {@link Problem.NotFound}
   * for what they may not read, what is not of their chapters, and what is their own.
   */
  public Future<CaseId> open(Caller caller, Reported reported, Concern concern) {
    return cases.team(caller).compose(team -> open(team, reported, concern));
  }

  private Future<CaseId> open(Team team, Reported reported, Concern concern) {
    return pool.withTransaction(
            transaction ->
                Matters.find(transaction, team.caller(), reported)
                    .compose(matter -> docket.open(transaction, matter, concern, Origin.TEAM))
                    .compose(opened -> own(transaction, team, opened)))
        .map(id -> Objects.requireNonNull(id));
  }

  private Future<CaseId> own(SqlClient transaction, Team team, OpenedCase opened) {
    return CaseQueries.find(transaction, team, opened.id())
        .compose(ProblemException::found)
        .compose(
            found -> opened.isNew() ? give(transaction, team, found) : Future.succeededFuture())
        .map(opened.id());
  }

  // Who was answered there has a part in it, and an officer reads what moderators do.
  private Future<Void> give(SqlClient transaction, Team team, FoundCase found) {
    boolean judges =
        found.line().mayJudge()
            && Power.of(team.caller(), found.chapter()).contains(Power.MODERATE);
    return judges
        ? DocketQueries.give(transaction, found.line().id(), team.member())
        : docket.route(transaction, found.line().id());
  }

  /**
   * Makes the caller the owner. Refused with {@link Problem.Conflict} where the case was changed
   * since this version.
   */
  public Future<Void> take(Caller caller, CaseId id, int version) {
    return cases
        .findToJudge(caller, id)
        .compose(_ -> give(pool, id, version, caller.member().orElseThrow()));
  }

  private static Future<Void> give(SqlClient client, CaseId id, int version, MemberId owner) {
    return CaseQueries.give(client, id, version, owner)
        .compose(given -> CaseClosing.requireCurrent(Optional.of(id).filter(_ -> given)))
        .mapEmpty();
  }

  /** Makes somebody else the owner, who may judge it too, and tells them. */
  public Future<Void> assign(Caller caller, CaseId id, int version, String handle) {
    return cases
        .find(caller, id)
        .compose(found -> judge(id, handle).compose(owner -> assign(found, version, owner)));
  }

  private Future<MemberId> judge(CaseId id, String handle) {
    return CaseQueries.member(pool, handle)
        .compose(member -> docket.judge(pool, id, member))
        .compose(
            judge ->
                judge
                    .map(Future::succeededFuture)
                    .orElseGet(
                        () ->
                            ProblemException.fail(
                                Problem.Invalid.field(
                                    "handle",
                                    Why.of("cannot-judge", "They cannot judge this case.")))));
  }

  private Future<Void> assign(FoundCase found, int version, MemberId owner) {
    CaseId id = found.line().id();
    return pool.withTransaction(
            transaction ->
                give(transaction, id, version, owner)
                    .compose(
                        _ ->
                            Chain.tellMembers(
                                transaction,
                                NotificationKind.CASE_OPENED,
                                found.chapter(),
                                id.value(),
                                List.of(owner))))
        .mapEmpty();
  }

  /** Writes something for the team alone, in Markdown. */
  public Future<Void> note(Caller caller, CaseId id, String source) {
    return cases
        .find(caller, id)
        .compose(
            found ->
                write(
                    caller,
                    found,
                    source,
                    (transaction, by, words) -> Entries.note(transaction, id, by, source, words)));
  }

  /**
   * Writes to the person concerned, in Markdown, under the caller's role handle; then the case
   * waits for them. Refused where there is nobody to write to, and in a closed case.
   */
  public Future<Void> write(Caller caller, CaseId id, String source) {
    return cases
        .findToJudge(caller, id)
        .compose(CaseworkService::requireReachable)
        .compose(
            found ->
                write(
                    caller,
                    found,
                    source,
                    (transaction, by, words) ->
                        Entries.say(transaction, id, Optional.of(by), source, words)
                            .compose(_ -> tell(transaction, found))));
  }

  private static Future<FoundCase> requireReachable(FoundCase found) {
    return found.reachable()
        ? Future.succeededFuture(found)
        : ProblemException.fail(
            new Problem.NotAllowed(
                Why.of("nobody-to-write-to", "There is nobody here to write to.")));
  }

  private static Future<Void> tell(SqlClient transaction, FoundCase found) {
    return Chain.tell(
        transaction,
        NotificationKind.CASE_ANSWERED,
        found.chapter(),
        found.line().id().value(),
        found.person().orElseThrow());
  }

  /** How something is written down. */
  private interface Saying {
    Future<Void> in(SqlClient transaction, RoleHandle by, Preview words);
  }

  private Future<Void> write(Caller caller, FoundCase found, String source, Saying saying) {
    return entries
        .compose(source, found.line().language())
        .compose(
            words ->
                pool.withTransaction(
                    transaction ->
                        handles
                            .of(transaction, caller.member().orElseThrow(), found.chapter())
                            .compose(by -> saying.in(transaction, by, words))))
        .mapEmpty();
  }

  /**
   * Decides that nothing is done, and why, for the team; reporters are told that it was looked at.
   * Refused with {@link Problem.Conflict} where the case was changed since this version.
   */
  public Future<Void> closeWithoutAction(Caller caller, CaseId id, int version, String reason) {
    return new FieldCheck()
        .line("reason", reason.strip(), 1, LONGEST_REASON)
        .verdict()
        .compose(_ -> cases.findToJudge(caller, id))
        .compose(
            _ ->
                pool.withTransaction(
                    transaction ->
                        closing.close(
                            transaction,
                            id,
                            version,
                            Outcome.NOT_ACTED,
                            Optional.of(reason.strip()))))
        .mapEmpty();
  }
}
