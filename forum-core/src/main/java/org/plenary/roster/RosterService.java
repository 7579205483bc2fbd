package org.plenary.roster;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.function.BiFunction;
import org.plenary.caller.Caller;
import org.plenary.caller.CallerMemory;
import org.plenary.caller.Role;
import org.plenary.chapter.Chapter;
import org.plenary.chapter.ChapterService;
import org.plenary.member.MemberId;
import org.plenary.outbox.ChapterEvent;
import org.plenary.outbox.ChapterEvent.Kind;
import org.plenary.outbox.Outbox;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * Roles that officers give and take. What the sign-in claims is theirs to see and not to change; to
 * others than officers a roster does not exist.
 */
public final class RosterService {

  private final Pool pool;
  private final ChapterService chapters;
  private final CallerMemory memory;

  public RosterService(Pool pool, ChapterService chapters, CallerMemory memory) {
    this.pool = pool;
    this.chapters = chapters;
    this.memory = memory;
  }

  /**
   * A page of the roster, in the order in which people came to the forum.
   *
   * @param beginning of the handles that are looked for, empty for all
   */
  public Future<Page<RosterLine>> listMembers(
      Caller caller, Chapter chapter, String beginning, PageRequest request) {
    return RosterPolicy.maySee(caller, chapter)
        ? RosterQueries.list(pool, chapter.id(), beginning, request)
            .map(found -> Page.of(request, found, line -> List.of(line.member())))
        : ProblemException.fail(new Problem.NotFound());
  }

  /** Gives somebody a role, and a membership with it where the role needs one. */
  public Future<Void> give(Caller caller, String slug, String handle, Role role) {
    return change(
        caller,
        slug,
        handle,
        role,
        (transaction, place) ->
            RosterQueries.lock(transaction, place.chapter().id())
                .compose(_ -> give(transaction, caller, place))
                .compose(_ -> note(transaction, caller, place, Kind.ROLE_GIVEN)));
  }

  /**
   * Takes a role that an officer or an invitation gave. Refused for one that the sign-in claims,
   * and for the last officer of a chapter, whom only an administrator takes away.
   */
  public Future<Void> take(Caller caller, String slug, String handle, Role role) {
    return change(
        caller,
        slug,
        handle,
        role,
        (transaction, place) ->
            RosterQueries.lock(transaction, place.chapter().id())
                .compose(_ -> take(transaction, caller, place))
                .compose(RosterService::requireOurs)
                .compose(_ -> requireOfficer(transaction, caller, place.chapter(), role))
                .compose(_ -> note(transaction, caller, place, Kind.ROLE_TAKEN)));
  }

  /** The whole roster as a table, in the same order. */
  public Future<String> asCsv(Caller caller, Chapter chapter) {
    var csv = new RosterCsv();
    return RosterPolicy.maySee(caller, chapter)
        ? pool.withTransaction(
                transaction -> RosterQueries.each(transaction, chapter.id(), csv::add))
            .map(_ -> csv.text())
        : ProblemException.fail(new Problem.NotFound());
  }

  private static Future<Void> requireOurs(boolean taken) {
    return taken
        ? Future.succeededFuture()
        : ProblemException.fail(
            new Problem.NotAllowed(
                Why.of(
                    "role-claimed",
                    "Nobody here gave this role. What the sign-in claims is changed where one signs"
                        + " in.")));
  }

  private static Future<Void> requireOfficer(
      SqlClient transaction, Caller caller, Chapter chapter, Role role) {
    return role != Role.OFFICER || caller.isAdministrator()
        ? Future.succeededFuture()
        : RosterQueries.hasOfficer(transaction, chapter.id())
            .compose(
                has ->
                    has
                        ? Future.<Void>succeededFuture()
                        : ProblemException.fail(
                            new Problem.Conflict(
                                Why.of("last-officer", "A chapter keeps its last officer."))));
  }

  private record Place(Chapter chapter, MemberId member, Role role) {}

  private static Future<Void> give(SqlClient transaction, Caller caller, Place place) {
    return RosterQueries.give(
        transaction,
        place.chapter().id(),
        place.member(),
        place.role(),
        caller.member().orElseThrow());
  }

  private static Future<Boolean> take(SqlClient transaction, Caller caller, Place place) {
    return RosterQueries.take(
        transaction,
        place.chapter().id(),
        place.member(),
        place.role(),
        caller.member().orElseThrow());
  }

  private Future<Void> change(
      Caller caller,
      String slug,
      String handle,
      Role role,
      BiFunction<SqlClient, Place, Future<Void>> work) {
    return chapters
        .getChapter(slug)
        .compose(chapter -> allowed(caller, chapter, role))
        .compose(chapter -> change(chapter, handle, role, work));
  }

  private static Future<Chapter> allowed(Caller caller, Chapter chapter, Role role) {
    if (!RosterPolicy.maySee(caller, chapter)) {
      return ProblemException.fail(new Problem.NotFound());
    }
    return RosterPolicy.mayChange(caller, chapter, role)
        ? Future.succeededFuture(chapter)
        : ProblemException.fail(
            new Problem.NotAllowed(
                Why.of(
                    "administrators-made", "Administrators are made by administrators, for all.")));
  }

  private Future<Void> change(
      Chapter chapter, String handle, Role role, BiFunction<SqlClient, Place, Future<Void>> work) {
    return pool.withTransaction(
            transaction ->
                RosterQueries.member(transaction, handle)
                    .compose(ProblemException::found)
                    .compose(
                        member ->
                            work.apply(transaction, new Place(chapter, member, role)).map(member)))
        .onSuccess(memory::forget)
        .mapEmpty();
  }

  private static Future<Void> note(SqlClient transaction, Caller caller, Place place, Kind kind) {
    var detail =
        new JsonObject().put("member", place.member().value()).put("role", place.role().sqlName());
    return Outbox.note(
        transaction,
        new ChapterEvent(place.chapter().id(), kind, caller.member().orElseThrow(), detail));
  }
}
