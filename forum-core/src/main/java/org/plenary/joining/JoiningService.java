package org.plenary.joining;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.CallerMemory;
import org.plenary.chapter.Chapter;
import org.plenary.chapter.ChapterService;
import org.plenary.inbox.Notices;
import org.plenary.inbox.NotificationKind;
import org.plenary.member.MemberId;
import org.plenary.outbox.ChapterEvent;
import org.plenary.outbox.ChapterEvent.Kind;
import org.plenary.outbox.Outbox;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * Requests to join chapters, and the officers' answers; each is an event of its chapter, and told
 * to those whom it waits for.
 */
public final class JoiningService {

  private static final int LONGEST = 1_000;

  private final Pool pool;
  private final ChapterService chapters;
  private final CallerMemory memory;

  public JoiningService(Pool pool, ChapterService chapters, CallerMemory memory) {
    this.pool = pool;
    this.chapters = chapters;
    this.memory = memory;
  }

  /**
   * Asks to join; refused for members, where the chapter takes no requests, and for a second one.
   */
  public Future<Void> ask(Caller caller, String slug, String message) {
    return chapters.getChapter(slug).compose(chapter -> ask(caller, chapter, message.strip()));
  }

  private Future<Void> ask(Caller caller, Chapter chapter, String message) {
    if (!JoiningPolicy.mayAsk(caller, chapter)) {
      return ProblemException.fail(
          new Problem.NotAllowed(
              Why.of(
                  "no-requests", "You are a member already, or this chapter takes no requests.")));
    }
    if (message.length() > LONGEST) {
      return tooLong("message");
    }
    MemberId member = caller.member().orElseThrow();
    return pool.withTransaction(
            transaction ->
                JoiningQueries.insert(transaction, chapter.id(), member, message)
                    .compose(JoiningService::requireNew)
                    .compose(request -> tellOfficers(transaction, chapter, request, member))
                    .compose(_ -> note(transaction, chapter, Kind.JOINING_ASKED, member, member)))
        .mapEmpty();
  }

  private static Future<RequestId> requireNew(Optional<RequestId> request) {
    return request
        .map(Future::succeededFuture)
        .orElseGet(
            () ->
                ProblemException.fail(
                    new Problem.Conflict(
                        Why.of("asked-already", "You have asked already; wait for the answer."))));
  }

  private static Future<Void> tellOfficers(
      SqlClient transaction, Chapter chapter, RequestId request, MemberId asker) {
    return Notices.tellOfficers(
        transaction, NotificationKind.JOIN_ASKED, chapter.id(), request.value(), asker);
  }

  private static <T> Future<T> tooLong(String field) {
    return ProblemException.fail(
        Problem.Invalid.field(
            field, Why.of("too-many-letters", "It has more than %d letters.", LONGEST)));
  }

  /** Takes back what nobody answered yet. */
  public Future<Void> withdraw(Caller caller, String slug) {
    return chapters.getChapter(slug).compose(chapter -> withdraw(caller, chapter));
  }

  private Future<Void> withdraw(Caller caller, Chapter chapter) {
    MemberId member = caller.member().orElseThrow();
    return pool.withTransaction(
            transaction ->
                JoiningQueries.delete(transaction, chapter.id(), member)
                    .compose(JoiningService::requireThere)
                    .compose(
                        _ -> note(transaction, chapter, Kind.JOINING_WITHDRAWN, member, member)))
        .mapEmpty();
  }

  private static Future<Void> requireThere(boolean isThere) {
    return isThere ? Future.succeededFuture() : ProblemException.fail(new Problem.NotFound());
  }

  /**
   * The caller's own requests, the newest first; with a token that was made for one chapter, those
   * to join it.
   */
  public Future<List<OwnRequest>> listRequests(Caller caller) {
    return JoiningQueries.listOwn(pool, caller);
  }

  /** What waits for an answer, the oldest first; for officers, to others it does not exist. */
  public Future<List<JoinRequest>> listRequests(Caller caller, Chapter chapter) {
    return JoiningPolicy.mayAnswer(caller, chapter)
        ? JoiningQueries.listOpen(pool, chapter.id())
        : ProblemException.fail(new Problem.NotFound());
  }

  /** Answers a request; a member is made of who is accepted. Refused without a reason for a no. */
  public Future<Void> answer(Caller caller, String slug, Verdict verdict) {
    return chapters.getChapter(slug).compose(chapter -> answer(caller, chapter, verdict));
  }

  private Future<Void> answer(Caller caller, Chapter chapter, Verdict verdict) {
    if (!JoiningPolicy.mayAnswer(caller, chapter)) {
      return ProblemException.fail(new Problem.NotFound());
    }
    if (verdict.reason().length() > LONGEST) {
      return tooLong("reason");
    }
    if (!verdict.accepted() && verdict.reason().isBlank()) {
      return ProblemException.fail(
          Problem.Invalid.field("reason", Why.of("no-needs-reason", "A no needs a reason.")));
    }
    MemberId officer = caller.member().orElseThrow();
    return pool.withTransaction(transaction -> answer(transaction, chapter, officer, verdict))
        .onSuccess(memory::forget)
        .mapEmpty();
  }

  /** Who had asked. */
  private static Future<MemberId> answer(
      SqlClient transaction, Chapter chapter, MemberId officer, Verdict verdict) {
    return JoiningQueries.answer(transaction, chapter.id(), officer, verdict)
        .compose(ProblemException::found)
        .compose(
            member ->
                tell(transaction, chapter, verdict.request(), member)
                    .compose(
                        _ -> note(transaction, chapter, Kind.JOINING_ANSWERED, officer, member))
                    .map(member));
  }

  private static Future<Void> tell(
      SqlClient transaction, Chapter chapter, RequestId request, MemberId member) {
    return Notices.tell(
        transaction, NotificationKind.JOIN_ANSWERED, chapter.id(), request.value(), member);
  }

  private static Future<Void> note(
      SqlClient transaction, Chapter chapter, Kind kind, MemberId actor, MemberId member) {
    var detail = new JsonObject().put("member", member.value());
    return Outbox.note(transaction, new ChapterEvent(chapter.id(), kind, actor, detail));
  }
}
