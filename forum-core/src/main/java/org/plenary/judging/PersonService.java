package org.plenary.judging;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.plenary.caller.Caller;
import org.plenary.casework.CaseClosing;
import org.plenary.casework.CaseId;
import org.plenary.casework.CaseService;
import org.plenary.casework.FoundCase;
import org.plenary.moderation.ActingService;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Done;
import org.plenary.moderation.NoticeAhead;
import org.plenary.moderation.NoticeService;
import org.plenary.moderation.Reason;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.outbox.Rehearsal;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.standing.StandingService;

/**
 * What else the person concerned by a case wrote, and what limits them, for those who judge it. Who
 * has no case may not judge it; see {@link CaseService}.
 */
public final class PersonService {

  private static final int POSTS = 50;

  private final Pool pool;
  private final CaseService cases;
  private final CaseClosing closing;
  private final ActingService acting;
  private final StandingService standings;
  private final NoticeService notices;

  public PersonService(
      Pool pool,
      CaseService cases,
      CaseClosing closing,
      ActingService acting,
      StandingService standings,
      NoticeService notices) {
    this.pool = pool;
    this.cases = cases;
    this.closing = closing;
    this.acting = acting;
    this.standings = standings;
    this.notices = notices;
  }

  /** What limits the person concerned still, and the caller may lift. */
  public Future<Set<ActionId>> listLiftable(Caller caller, CaseId id) {
    Future<Set<ActionId>> liftable =
        cases
            .find(caller, id)
            .compose(
                found ->
                    ProblemException.found(found.person())
                        .compose(
                            person -> standings.listLiftable(caller, person, found.chapter())));
    return IfAllowed.of(liftable).map(limits -> limits.orElse(Set.of()));
  }

  /**
   * Ends before its time what limits the person concerned; the case stays as it is. Refused with
   * {@link Problem.NotFound} for what was not done to them in this chapter, and with {@link
   * Problem.Conflict} where it ended already.
   */
  public Future<ActionId> lift(Caller caller, CaseId id, ActionId limit, Reason reason) {
    return cases
        .findToJudge(caller, id)
        .compose(
            found ->
                ProblemException.found(found.person())
                    .compose(person -> standings.listRecord(caller, person, found.chapter())))
        .compose(record -> requireIn(record, limit))
        .compose(_ -> standings.lift(caller, limit, reason));
  }

  private static Future<Void> requireIn(List<Done> record, ActionId limit) {
    return record.stream().anyMatch(done -> done.id().equals(limit))
        ? Future.succeededFuture()
        : ProblemException.fail(new Problem.NotFound());
  }

  /** What the person concerned wrote in this chapter, the latest first, 50 at most. */
  public Future<List<PersonPost>> listPosts(Caller caller, CaseId id) {
    return cases.find(caller, id).compose(found -> posts(caller, found));
  }

  private Future<List<PersonPost>> posts(Caller caller, FoundCase found) {
    return found
        .person()
        .map(person -> PersonQueries.posts(pool, caller, found.chapter(), person, POSTS))
        .orElseGet(() -> Future.succeededFuture(List.of()));
  }

  /**
   * Hides several posts of the person concerned at once: one action for the whole, and one for
   * each. Refused for posts that are not theirs, and for who has a part in one of them.
   */
  public Future<ActionId> hideAll(
      Caller caller, CaseId id, int version, List<Long> posts, Reason reason) {
    return findToHide(caller, id, posts)
        .compose(
            found ->
                pool.withTransaction(
                    transaction -> hideAll(transaction, caller, found, version, posts, reason)))
        .map(Objects::requireNonNull);
  }

  /**
   * What they would be told of each of these posts, exactly, where all that hiding them refuses is
   * refused too. Nothing is done.
   */
  public Future<List<NoticeAhead>> rehearseAll(
      Caller caller, CaseId id, int version, List<Long> posts, Reason reason) {
    return findToHide(caller, id, posts)
        .compose(
            found ->
                Rehearsal.of(
                    pool,
                    transaction ->
                        hideAll(transaction, caller, found, version, posts, reason)
                            .compose(whole -> notices.aheadOfParts(transaction, whole))));
  }

  private Future<FoundCase> findToHide(Caller caller, CaseId id, List<Long> posts) {
    return cases
        .findToJudge(caller, id)
        .compose(
            found ->
                posts(caller, found)
                    .compose(theirs -> requireTheirs(theirs, posts))
                    .compose(_ -> cases.requireNoPart(caller, posts))
                    .map(found));
  }

  private Future<ActionId> hideAll(
      SqlClient transaction,
      Caller caller,
      FoundCase found,
      int version,
      List<Long> posts,
      Reason reason) {
    Wish wish = Wish.of(ActionKind.HIDE, reason).in(found.line().id().value());
    return acting
        .actAll(transaction, caller, targets(posts), wish)
        .compose(action -> closing.acted(transaction, found.line(), version).map(action));
  }

  private static Future<Void> requireTheirs(List<PersonPost> theirs, List<Long> posts) {
    List<Long> known = theirs.stream().map(post -> post.id().value()).toList();
    return known.containsAll(posts)
        ? Future.succeededFuture()
        : ProblemException.fail(new Problem.NotFound());
  }

  private static List<Target> targets(List<Long> posts) {
    return posts.stream().<Target>map(Target.Entry::new).toList();
  }
}
