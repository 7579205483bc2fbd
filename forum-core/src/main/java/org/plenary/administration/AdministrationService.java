package org.plenary.administration;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.Chapter;
import org.plenary.chapter.ChapterId;
import org.plenary.chapter.ChapterService;
import org.plenary.forum.Forum;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumService;
import org.plenary.outbox.ChapterEvent;
import org.plenary.outbox.ChapterEvent.Kind;
import org.plenary.outbox.Outbox;
import org.plenary.problem.FieldError;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/**
 * Chapters and forums as their officers change them; to others these doors do not exist. Every
 * change is an event of the chapter.
 */
public final class AdministrationService {

  /** How long a wider access is announced before it counts. */
  public static final Duration NOTICE = Duration.ofDays(7);

  private final Pool pool;
  private final ChapterService chapters;
  private final ForumService forums;

  public AdministrationService(Pool pool, ChapterService chapters, ForumService forums) {
    this.pool = pool;
    this.chapters = chapters;
    this.forums = forums;
  }

  public static boolean mayAdminister(Caller caller, ChapterId chapter) {
    return caller.has(Role.OFFICER, chapter);
  }

  /** The chapter, for those who may change it. */
  public Future<Chapter> getChapter(Caller caller, String slug) {
    return chapters
        .getChapter(slug)
        .compose(
            chapter ->
                mayAdminister(caller, chapter.id())
                    ? Future.succeededFuture(chapter)
                    : ProblemException.fail(new Problem.NotFound()));
  }

  /** The forum, for those who may change it. */
  public Future<Forum> getForum(Caller caller, ForumAddress address) {
    return forums
        .getForum(caller, address)
        .compose(
            forum ->
                mayAdminister(caller, forum.chapterId())
                    ? Future.succeededFuture(forum)
                    : ProblemException.fail(new Problem.NotFound()));
  }

  public Future<Void> changeChapter(Caller caller, String slug, ChapterChange wish) {
    return getChapter(caller, slug)
        .compose(chapter -> fitting(chapter, Wishes.errors(wish)))
        .compose(
            chapter ->
                pool.withTransaction(
                        transaction ->
                            AdministrationQueries.change(transaction, chapter.id(), wish)
                                .compose(
                                    _ ->
                                        Outbox.note(
                                            transaction,
                                            event(
                                                caller,
                                                chapter.id(),
                                                Kind.CHAPTER_CHANGED,
                                                new JsonObject()))))
                    .mapEmpty());
  }

  /** Opens a forum; refused with {@link Problem.Conflict} where its address is taken. */
  public Future<Void> openForum(Caller caller, String slug, NewForum wish) {
    return getChapter(caller, slug)
        .compose(chapter -> fitting(chapter, Wishes.errors(wish)))
        .compose(
            chapter ->
                pool.withTransaction(
                        transaction ->
                            AdministrationQueries.open(transaction, chapter.id(), wish)
                                .compose(AdministrationService::requireFree)
                                .compose(
                                    _ ->
                                        Outbox.note(
                                            transaction,
                                            event(
                                                caller,
                                                chapter.id(),
                                                Kind.FORUM_OPENED,
                                                new JsonObject().put("forum", wish.slug())))))
                    .mapEmpty());
  }

  private static Future<Void> requireFree(boolean free) {
    return free
        ? Future.succeededFuture()
        : ProblemException.fail(
            new Problem.Conflict("A forum here has this address, or it means something else."));
  }

  /**
   * Changes who may read and write. What narrows counts at once; what widens is announced, counts
   * after {@link #NOTICE}, and for discussions that are opened then. Refused for both at a time.
   */
  public Future<Void> changeAccess(Caller caller, ForumAddress address, AccessWish wish) {
    return getForum(caller, address).compose(forum -> changeAccess(caller, forum, wish));
  }

  private Future<Void> changeAccess(Caller caller, Forum forum, AccessWish wish) {
    boolean widens = wish.widens(forum.access());
    if (widens && wish.narrows(forum.access())) {
      return ProblemException.fail(
          Problem.Invalid.field("access", "Narrow it first; widen it in a second change."));
    }
    Duration notice = widens ? NOTICE : Duration.ZERO;
    var detail =
        new JsonObject()
            .put("forum", forum.id().value())
            .put("reading", wish.reading().sqlName())
            .put("days", notice.toDays());
    return pool.withTransaction(
            transaction ->
                AdministrationQueries.access(transaction, forum, wish, notice)
                    .compose(AdministrationService::requireJudged)
                    .compose(
                        _ ->
                            Outbox.note(
                                transaction,
                                event(caller, forum.chapterId(), Kind.ACCESS_CHANGED, detail))))
        .mapEmpty();
  }

  private static Future<Void> requireJudged(boolean judged) {
    return judged
        ? Future.succeededFuture()
        : ProblemException.fail(
            new Problem.Conflict("Somebody else changed it meanwhile. Look again."));
  }

  private static Future<Chapter> fitting(Chapter chapter, List<FieldError> errors) {
    return errors.isEmpty()
        ? Future.succeededFuture(chapter)
        : ProblemException.fail(new Problem.Invalid(errors));
  }

  private static ChapterEvent event(
      Caller caller, ChapterId chapter, Kind kind, JsonObject detail) {
    return new ChapterEvent(chapter, kind, caller.member().orElseThrow(), detail);
  }
}
