package org.plenary.administration;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.Objects;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.CallerMemory;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;
import org.plenary.outbox.ChapterEvent.Kind;
import org.plenary.outbox.Outbox;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** Chapters as administrators found them; to others this door does not exist. */
public final class FoundingService {

  private final Pool pool;
  private final CallerMemory memory;

  public FoundingService(Pool pool, CallerMemory memory) {
    this.pool = pool;
    this.memory = memory;
  }

  /** Refused with {@link Problem.NotFound} for all but administrators. */
  public Future<Void> requireFounder(Caller caller) {
    return caller.isAdministrator()
        ? Future.succeededFuture()
        : ProblemException.fail(new Problem.NotFound());
  }

  /**
   * Founds a chapter with its first officer. Refused with {@link Problem.Conflict} where its
   * address is taken, and with {@link Problem.Invalid} where nobody who signed in has the handle.
   */
  public Future<Void> found(Caller caller, NewChapter wish) {
    return requireFounder(caller)
        .compose(_ -> Wishes.check(wish).verdict())
        .compose(_ -> pool.withTransaction(transaction -> found(transaction, caller, wish)))
        .onSuccess(memory::forget)
        .mapEmpty();
  }

  /** Its first officer. */
  private static Future<MemberId> found(SqlClient transaction, Caller caller, NewChapter wish) {
    return ChapterAdministrationQueries.found(transaction, wish)
        .compose(FoundingService::requireFree)
        .compose(chapter -> furnish(transaction, caller, Objects.requireNonNull(chapter), wish));
  }

  private static Future<ChapterId> requireFree(Optional<ChapterId> founded) {
    return founded
        .map(Future::succeededFuture)
        .orElseGet(
            () ->
                ProblemException.fail(
                    Problem.Conflict.field(
                        "slug", Why.of("chapter-address-taken", "A chapter has this address."))));
  }

  private static Future<MemberId> furnish(
      SqlClient transaction, Caller caller, ChapterId chapter, NewChapter wish) {
    var event =
        AdministrationService.event(
            caller, chapter, Kind.CHAPTER_FOUNDED, new JsonObject().put("chapter", wish.slug()));
    return ChapterAdministrationQueries.officer(
            transaction, chapter, wish.officer(), caller.member().orElseThrow())
        .compose(FoundingService::requireOfficer)
        .compose(officer -> Outbox.note(transaction, event).map(officer));
  }

  private static Future<MemberId> requireOfficer(Optional<MemberId> officer) {
    return officer
        .map(Future::succeededFuture)
        .orElseGet(
            () ->
                ProblemException.fail(
                    Problem.Invalid.field(
                        "officer",
                        Why.of("no-such-member", "Nobody who signed in has this handle."))));
  }
}
