package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * Where the team reads cases: moderators and officers of a chapter those of their chapter,
 * administrators all, of what they may read. To everybody else, and to the person whom it is about,
 * a case does not exist here.
 */
public final class CaseService {

  private static final int REPORTS = 20;

  private final Pool pool;
  private final Faces faces;

  public CaseService(Pool pool, Faces faces) {
    this.pool = pool;
    this.faces = faces;
  }

  /**
   * What waits, the most urgent first; where nothing does, also how fast the week's were judged.
   */
  public Future<CaseQueue> queue(Caller caller, CaseFilter filter, PageRequest request) {
    return team(caller)
        .compose(
            team ->
                QueueQueries.list(pool, team, filter, request)
                    .map(found -> Page.of(request, found, CaseLine::keys))
                    .compose(page -> measured(team, page)));
  }

  private Future<CaseQueue> measured(Team team, Page<CaseLine> page) {
    return page.items().isEmpty()
        ? QueueQueries.median(pool, team).map(median -> new CaseQueue(page, median))
        : Future.succeededFuture(new CaseQueue(page, Optional.empty()));
  }

  Future<Team> team(Caller caller) {
    return caller.isOfTeam()
        ? faces.digests(pool, caller).map(digests -> Team.of(caller, digests))
        : ProblemException.fail(new Problem.NotFound());
  }

  /** A case with all that helps to judge it. */
  public Future<CaseView> getCase(Caller caller, CaseId id) {
    return team(caller).compose(team -> find(team, id).compose(found -> view(team, found)));
  }

  /** A case, for who acts around it. */
  public Future<FoundCase> find(Caller caller, CaseId id) {
    return team(caller).compose(team -> find(team, id));
  }

  private Future<FoundCase> find(Team team, CaseId id) {
    return CaseQueries.find(pool, team, id).compose(ProblemException::found);
  }

  private Future<CaseView> view(Team team, FoundCase found) {
    CaseId id = found.line().id();
    Future<List<ReportedRule>> rules = CaseQueries.rules(pool, id);
    Future<Optional<PersonRecord>> record = record(found);
    Future<List<SimilarCase>> similar = BackgroundQueries.similar(pool, found, team);
    Future<List<CaseEntry>> entries = EntryQueries.list(pool, id);
    Future<Page<CaseReport>> reports = reports(id, PageRequest.first(REPORTS));
    Future<Optional<WithheldWords>> withheld = withheld(found.line());
    Future<Optional<CaseFile>> file = file(found.line());
    Future<Optional<String>> reason = CaseQueries.reason(pool, id);
    return Future.all(List.of(rules, record, similar, entries, reports, withheld, file, reason))
        .map(
            _ ->
                new CaseView(
                    found,
                    rules.result(),
                    record.result(),
                    similar.result(),
                    entries.result(),
                    reports.result().items(),
                    withheld.result(),
                    file.result(),
                    reason.result()));
  }

  private Future<Optional<PersonRecord>> record(FoundCase found) {
    return found
        .person()
        .map(person -> BackgroundQueries.record(pool, found, person).map(Optional::of))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  private Future<Optional<WithheldWords>> withheld(CaseLine line) {
    return line.mayJudge()
        ? CaseQueries.withheld(pool, line.id())
        : Future.succeededFuture(Optional.empty());
  }

  private Future<Optional<CaseFile>> file(CaseLine line) {
    return line.kind() == MatterKind.ATTACHMENT
        ? CaseQueries.file(pool, line.id())
        : Future.succeededFuture(Optional.empty());
  }

  /** All reports of a case, from the first. */
  public Future<Page<CaseReport>> listReports(Caller caller, CaseId id, PageRequest request) {
    return find(caller, id).compose(_ -> reports(id, request));
  }

  private Future<Page<CaseReport>> reports(CaseId id, PageRequest request) {
    return CaseQueries.reports(pool, id, request)
        .map(found -> Page.of(request, found, CaseReport::keys));
  }

  /**
   * The case, for who may judge it: refused with {@link Problem.NotAllowed} for who reported it or
   * was answered there.
   */
  public Future<CaseLine> requireJudge(Caller caller, CaseId id) {
    return findToJudge(caller, id).map(FoundCase::line);
  }

  /** The same, refused like {@link #requireJudge}. */
  public Future<FoundCase> findToJudge(Caller caller, CaseId id) {
    return find(caller, id)
        .compose(found -> found.line().mayJudge() ? Future.succeededFuture(found) : refusePart());
  }

  private static <T> Future<T> refusePart() {
    return ProblemException.fail(
        new Problem.NotAllowed(
            Why.of("part-in-case", "You have a part in this case; leave it to others.")));
  }

  /** Refused like {@link #requireJudge}, for a part in any of these posts. */
  public Future<Void> requireNoPart(Caller caller, List<Long> posts) {
    return team(caller)
        .compose(team -> PartQueries.isIn(pool, team, posts))
        .compose(part -> part ? refusePart() : Future.succeededFuture());
  }
}
