package org.plenary.authorship;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import org.plenary.authorship.AuthorshipQueries.Claimed;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.Chapter;
import org.plenary.chapter.ChapterService;
import org.plenary.member.ImportedAuthors;
import org.plenary.member.MemberId;
import org.plenary.member.MemberService;
import org.plenary.member.Profile;
import org.plenary.outbox.ChapterEvent.Kind;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * Members who say that they are the author of imported posts, and officers who confirm it: those of
 * chapters where the author wrote, never who asks. Each step is an event of the chapters concerned,
 * and told to those whom it waits for.
 */
public final class AuthorshipService {

  /** How many claims of a member may wait at a time. */
  public static final int MOST_OPEN = 5;

  private static final int LONGEST = 1_000;

  private final Pool pool;
  private final ChapterService chapters;
  private final MemberService members;

  public AuthorshipService(Pool pool, ChapterService chapters, MemberService members) {
    this.pool = pool;
    this.chapters = chapters;
    this.members = members;
  }

  /**
   * Claims an author whom the caller may read. Refused with {@link Problem.Conflict} for who is no
   * unclaimed author, for a second time, and when {@link #MOST_OPEN} wait.
   */
  public Future<Void> ask(Caller caller, String handle, String message) {
    return requireInPerson(caller)
        .compose(_ -> new FieldCheck().text("message", message, LONGEST).verdict())
        .compose(_ -> members.getProfile(caller, handle))
        .compose(AuthorshipService::requireUnclaimed)
        .compose(
            _ ->
                pool.withTransaction(
                    transaction -> ask(transaction, caller, handle, message.strip())))
        .mapEmpty();
  }

  private static Future<Void> requireInPerson(Caller caller) {
    return caller.confines().isEmpty()
        ? Future.succeededFuture()
        : ProblemException.fail(
            new Problem.NotAllowed(Why.inEnglish("This token was made for one chapter.")));
  }

  private static Future<Profile> requireUnclaimed(Profile author) {
    return author.imported()
        ? Future.succeededFuture(author)
        : ProblemException.fail(
            new Problem.Conflict(
                Why.of(
                    "author-not-imported",
                    "Nobody but an author of imported posts can be claimed.")));
  }

  private static Future<Void> ask(
      SqlClient transaction, Caller caller, String handle, String message) {
    MemberId member = caller.member().orElseThrow();
    return AuthorshipQueries.ask(transaction, member, handle, message, MOST_OPEN)
        .compose(AuthorshipService::requireAsked)
        .compose(
            claimed ->
                AuthorshipEvents.noteEverywhere(transaction, Kind.AUTHOR_ASKED, member, claimed)
                    .compose(where -> ClaimNotices.tellOfficers(transaction, claimed, where)));
  }

  private static Future<Claimed> requireAsked(Optional<Claimed> claimed) {
    return claimed
        .map(Future::succeededFuture)
        .orElseGet(
            () ->
                ProblemException.fail(
                    new Problem.Conflict(
                        Why.of(
                            "claims-most",
                            "You have asked already, or %d times for others; wait for the answers.",
                            MOST_OPEN))));
  }

  /** Takes back what nobody answered yet. */
  public Future<Void> withdraw(MemberId member, String handle) {
    return pool.withTransaction(
            transaction ->
                AuthorshipQueries.withdraw(transaction, member, handle)
                    .compose(ProblemException::found)
                    .compose(
                        claimed ->
                            AuthorshipEvents.noteEverywhere(
                                transaction, Kind.AUTHOR_WITHDRAWN, member, claimed)))
        .mapEmpty();
  }

  /** A member's own, the newest first. */
  public Future<List<OwnClaim>> listClaims(MemberId member) {
    return AuthorshipQueries.listOwn(pool, member);
  }

  /** What an officer can answer, the oldest first; to others it does not exist. */
  public Future<List<OpenClaim>> listClaims(Caller caller, Chapter chapter) {
    return requireOfficer(caller, chapter)
        .compose(officer -> AuthorshipQueries.listOpen(pool, chapter.id(), officer));
  }

  private static Future<MemberId> requireOfficer(Caller caller, Chapter chapter) {
    return caller.has(Role.OFFICER, chapter.id())
        ? Future.succeededFuture(caller.member().orElseThrow())
        : ProblemException.fail(new Problem.NotFound());
  }

  /**
   * Answers a claim. Once it is accepted, all that the author wrote is the member's, under the
   * names under which it was written, and other claims to it are refused. Refused without a reason
   * for a no.
   */
  public Future<Void> answer(Caller caller, String slug, ClaimVerdict verdict) {
    return chapters.getChapter(slug).compose(chapter -> answer(caller, chapter, verdict));
  }

  private Future<Void> answer(Caller caller, Chapter chapter, ClaimVerdict verdict) {
    return requireOfficer(caller, chapter)
        .compose(officer -> check(verdict).verdict().map(officer))
        .compose(
            officer ->
                pool.withTransaction(transaction -> answer(transaction, chapter, officer, verdict)))
        .mapEmpty();
  }

  private static FieldCheck check(ClaimVerdict verdict) {
    return new FieldCheck()
        .text("reason", verdict.reason(), LONGEST)
        .that(
            verdict.accepted() || !verdict.reason().isBlank(),
            "reason",
            Why.of("no-needs-reason", "A no needs a reason."));
  }

  private static Future<Void> answer(
      SqlClient transaction, Chapter chapter, MemberId officer, ClaimVerdict verdict) {
    return ImportedAuthors.lock(transaction)
        .compose(_ -> AuthorshipQueries.find(transaction, chapter.id(), officer, verdict.claim()))
        .compose(ProblemException::found)
        .compose(
            claimed -> Confirmation.answer(transaction, chapter.id(), officer, claimed, verdict));
  }
}
