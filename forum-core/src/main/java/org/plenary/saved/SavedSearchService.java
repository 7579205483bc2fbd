package org.plenary.saved;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.finding.FindingService;
import org.plenary.member.MemberId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.pseudonym.PseudonymService;

/**
 * Keeps questions for members, and counts what is new of their answers: what was posted since they
 * kept them or looked at them last, what they may read now, and nothing of their own. They go
 * through all chapters, so a token that was made for one finds and keeps none.
 */
public final class SavedSearchService {

  // Whoever looks at the list sees what is new now, but does not ask the index each time.
  private static final Duration FRESH = Duration.ofSeconds(20);
  private static final int AT_ONCE = 10;

  private final Pool pool;
  private final PseudonymService pseudonyms;
  private final Asking asking;
  private final int most;

  /**
   * @param most how many a member may have
   */
  public SavedSearchService(
      Pool pool, FindingService finding, PseudonymService pseudonyms, int most) {
    this.pool = pool;
    this.pseudonyms = pseudonyms;
    this.asking = new Asking(pool, finding);
    this.most = most;
  }

  /**
   * Keeps one. Refused with {@link Problem.Unreadable} for a question that cannot be read, with
   * {@link Problem.Invalid} for one that asks nothing, and with {@link Problem.Conflict} for one
   * too many; a token for one chapter with {@link Problem.NotAllowed}.
   */
  public Future<SavedSearch> keep(Caller caller, NewSearch wish) {
    return requireAll(caller)
        .compose(_ -> wish.check().verdict())
        .compose(_ -> SavedQueries.keep(pool, member(caller), wish, most))
        .compose(this::require)
        .compose(id -> read(caller, id));
  }

  private static Future<Void> requireAll(Caller caller) {
    return caller.confines().isEmpty()
        ? Future.succeededFuture()
        : ProblemException.fail(
            new Problem.NotAllowed(
                Why.inEnglish("A token for one chapter keeps no search through all.")));
  }

  private static MemberId member(Caller caller) {
    return caller.member().orElseThrow();
  }

  private Future<SavedSearchId> require(Optional<SavedSearchId> kept) {
    return kept.map(Future::succeededFuture)
        .orElseGet(
            () ->
                ProblemException.fail(
                    new Problem.Conflict(
                        Why.of(
                            "too-many-searches",
                            "You keep %d searches; let one go first.",
                            most))));
  }

  private Future<SavedSearch> read(Caller caller, SavedSearchId id) {
    return pseudonyms
        .listBylines(caller)
        .compose(own -> SavedQueries.find(pool, caller, own, id))
        .compose(ProblemException::found);
  }

  /** One of the caller's; refused with {@link Problem.NotFound} for those of others. */
  public Future<SavedSearch> getSearch(Caller caller, SavedSearchId id) {
    return requireFound(caller).compose(_ -> refresh(caller)).compose(_ -> read(caller, id));
  }

  private static Future<Void> requireFound(Caller caller) {
    return require(caller.confines().isEmpty());
  }

  /** All that the caller keeps, the last first. */
  public Future<List<SavedSearch>> listSearches(Caller caller) {
    return caller.confines().isEmpty() ? list(caller) : Future.succeededFuture(List.of());
  }

  private Future<List<SavedSearch>> list(Caller caller) {
    return refresh(caller)
        .compose(_ -> pseudonyms.listBylines(caller))
        .compose(own -> SavedQueries.list(pool, caller, own));
  }

  // Without the index it is as it was in the last round.
  private Future<Void> refresh(Caller caller) {
    return RoundQueries.due(pool, member(caller), FRESH, AT_ONCE)
        .compose(due -> Future.join(due.stream().map(this::ask).toList()).mapEmpty());
  }

  private Future<Void> ask(Due due) {
    return asking.ask(due).recover(_ -> RoundQueries.postpone(pool, due.id()));
  }

  /** Changes one of the caller's; refused with {@link Problem.NotFound} for those of others. */
  public Future<SavedSearch> change(Caller caller, SavedSearchId id, SearchChange change) {
    return requireFound(caller)
        .compose(_ -> change.check().verdict())
        .compose(_ -> SavedQueries.change(pool, member(caller), id, change))
        .compose(SavedSearchService::require)
        .compose(_ -> read(caller, id));
  }

  private static Future<Void> require(boolean isThere) {
    return isThere ? Future.succeededFuture() : ProblemException.fail(new Problem.NotFound());
  }

  /**
   * Lets one of the caller's go, with what they were told of it; refused with {@link
   * Problem.NotFound} for those of others.
   */
  public Future<Void> delete(Caller caller, SavedSearchId id) {
    return requireFound(caller)
        .compose(_ -> SavedQueries.delete(pool, member(caller), id))
        .compose(SavedSearchService::require);
  }

  /**
   * The caller sees the answers now, so that none of them is new; as it was before. Refused with
   * {@link Problem.NotFound} for those of others.
   */
  public Future<SavedSearch> look(Caller caller, SavedSearchId id) {
    return requireFound(caller)
        .compose(_ -> read(caller, id))
        .compose(before -> look(caller, before));
  }

  private Future<SavedSearch> look(Caller caller, SavedSearch before) {
    return RoundQueries.find(pool, member(caller), before.id())
        .compose(ProblemException::found)
        .compose(asking::look)
        .map(before);
  }
}
