package org.plenary.judging;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Power;
import org.plenary.casework.CaseClosing;
import org.plenary.casework.CaseId;
import org.plenary.casework.CaseLine;
import org.plenary.casework.CaseService;
import org.plenary.casework.CaseView;
import org.plenary.casework.FoundCase;
import org.plenary.conduct.CodePlace;
import org.plenary.moderation.ActingService;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.Actions;
import org.plenary.moderation.Contribution;
import org.plenary.moderation.Contributions;
import org.plenary.moderation.Done;
import org.plenary.moderation.Ground;
import org.plenary.moderation.NoticeAhead;
import org.plenary.moderation.NoticeService;
import org.plenary.moderation.UndoService;
import org.plenary.outbox.Rehearsal;
import org.plenary.post.PostState;
import org.plenary.problem.Problem;
import org.plenary.standing.LadderService;
import org.plenary.standing.StandingService;
import org.plenary.standing.Suggestion;

/**
 * Where cases are judged: an action and the end of its case are one transaction, and so are its
 * undoing and the case that waits again. Who has no case may not judge it; see {@link CaseService}.
 */
public final class JudgingService {

  private final Pool pool;
  private final CaseService cases;
  private final CaseClosing closing;
  private final Enacting enacting;
  private final LadderService ladders;
  private final NoticeService notices;
  private final UndoService undoing;

  public JudgingService(
      Pool pool,
      CaseService cases,
      CaseClosing closing,
      ActingService acting,
      StandingService standings,
      LadderService ladders,
      NoticeService notices,
      UndoService undoing) {
    this.pool = pool;
    this.cases = cases;
    this.closing = closing;
    this.enacting = new Enacting(acting, standings);
    this.ladders = ladders;
    this.notices = notices;
    this.undoing = undoing;
  }

  /** A case with all that helps to judge it, what comes next by the ladder, and what was done. */
  public Future<DeskCase> getCase(Caller caller, CaseId id) {
    return cases.getCase(caller, id).compose(view -> desk(caller, view));
  }

  private Future<DeskCase> desk(Caller caller, CaseView view) {
    FoundCase found = view.found();
    Future<Optional<PostState>> state = state(found);
    Future<Optional<Suggestion>> next = next(caller, found);
    Future<List<Done>> done = Actions.listIn(pool, found.line().id().value());
    return Future.all(state, next, done)
        .map(
            _ ->
                new DeskCase(
                    view,
                    ground(found),
                    state.result(),
                    Power.of(caller, found.chapter()).contains(Power.MODERATE),
                    next.result(),
                    done.result()));
  }

  private Future<Optional<PostState>> state(FoundCase found) {
    return found
        .line()
        .contribution()
        .map(number -> Contributions.find(pool, number))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()))
        .map(one -> one.map(Contribution::state));
  }

  private static Ground ground(FoundCase found) {
    return new Ground(found.chapter(), found.forum(), Audience.PUBLIC);
  }

  // An officer reads what a moderator does, and who has no account goes up no ladder.
  private Future<Optional<Suggestion>> next(Caller caller, FoundCase found) {
    CaseLine line = found.line();
    var place = new CodePlace(line.chapter(), line.forum());
    return found
        .person()
        .map(person -> IfAllowed.of(ladders.suggest(caller, person, found.chapter(), place)))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  /**
   * What the person concerned would be told, exactly, where all that judging refuses is refused
   * too; empty where nobody would be told. Nothing is done.
   */
  public Future<Optional<NoticeAhead>> rehearse(
      Caller caller, CaseId id, int version, Judgement judgement) {
    return cases
        .findToJudge(caller, id)
        .compose(
            found ->
                Rehearsal.of(
                    pool,
                    transaction ->
                        judge(transaction, caller, found, version, judgement)
                            .compose(action -> notices.ahead(transaction, action))));
  }

  /**
   * Does it, and closes the case; one in which something is shown again waits for who says why
   * nothing is done. Refused with {@link Problem.Conflict} where the case was changed since this
   * version; more can be done in a case that is closed.
   */
  public Future<ActionId> judge(Caller caller, CaseId id, int version, Judgement judgement) {
    return cases
        .findToJudge(caller, id)
        .compose(
            found ->
                pool.withTransaction(
                    transaction -> judge(transaction, caller, found, version, judgement)))
        .map(Objects::requireNonNull);
  }

  private Future<ActionId> judge(
      SqlClient transaction, Caller caller, FoundCase found, int version, Judgement judgement) {
    return enacting
        .act(transaction, caller, found, judgement)
        .compose(
            action ->
                judgement.isGivingBack()
                    ? CaseClosing.requireVersion(found.line(), version).map(action)
                    : closing.acted(transaction, found.line(), version).map(action));
  }

  /**
   * Takes an action back while its minute lasts; the case in which it was done waits again, unless
   * something else was done in it. Who may not judge the case, or has a part in one of several
   * posts that were hidden at once, does not take back what was judged.
   */
  public Future<ActionId> undo(Caller caller, ActionId action) {
    return requireJudge(caller, action)
        .compose(
            matter ->
                pool.withTransaction(transaction -> undo(transaction, caller, action, matter)))
        .map(Objects::requireNonNull);
  }

  private Future<Optional<CaseId>> requireJudge(Caller caller, ActionId action) {
    return Actions.find(pool, action)
        .map(done -> done.flatMap(Done::matter).map(CaseId::new))
        .compose(matter -> requireJudge(caller, matter).map(matter))
        .compose(matter -> requireNoPart(caller, action).map(matter));
  }

  private Future<Void> requireNoPart(Caller caller, ActionId action) {
    return Actions.listParts(pool, action)
        .map(parts -> parts.stream().flatMap(part -> part.contribution().stream()).toList())
        .compose(
            posts ->
                posts.isEmpty() ? Future.succeededFuture() : cases.requireNoPart(caller, posts));
  }

  private Future<Void> requireJudge(Caller caller, Optional<CaseId> matter) {
    return matter
        .map(id -> cases.findToJudge(caller, id).<Void>mapEmpty())
        .orElseGet(Future::succeededFuture);
  }

  private Future<ActionId> undo(
      SqlClient transaction, Caller caller, ActionId action, Optional<CaseId> matter) {
    return undoing
        .undo(transaction, caller, action)
        .compose(back -> reopen(transaction, matter).map(back));
  }

  private Future<Void> reopen(SqlClient transaction, Optional<CaseId> matter) {
    return matter.map(id -> closing.reopen(transaction, id)).orElseGet(Future::succeededFuture);
  }
}
