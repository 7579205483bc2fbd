package org.plenary.administration;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
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
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * Chapters and forums as their officers change them; to others these doors do not exist. Every
 * change is an event of the chapter.
 */
public final class AdministrationService {

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
        .compose(chapter -> Wishes.check(wish).verdict().map(chapter))
        .compose(chapter -> change(caller, chapter, wish));
  }

  private Future<Void> change(Caller caller, Chapter chapter, ChapterChange wish) {
    return Outbox.change(
        pool,
        event(caller, chapter.id(), Kind.CHAPTER_CHANGED, new JsonObject()),
        transaction -> ChapterAdministrationQueries.change(transaction, chapter.id(), wish));
  }

  /** Opens a forum; refused with {@link Problem.Conflict} where its address is taken. */
  public Future<Void> openForum(Caller caller, String slug, NewForum wish) {
    return getChapter(caller, slug)
        .compose(chapter -> Wishes.check(wish).verdict().map(chapter))
        .compose(chapter -> open(caller, chapter, wish));
  }

  private Future<Void> open(Caller caller, Chapter chapter, NewForum wish) {
    var detail = new JsonObject().put("forum", wish.slug());
    return Outbox.change(
        pool,
        event(caller, chapter.id(), Kind.FORUM_OPENED, detail),
        transaction ->
            ForumAdministrationQueries.open(transaction, chapter.id(), wish)
                .compose(AdministrationService::requireFree));
  }

  private static Future<Void> requireFree(boolean free) {
    return free
        ? Future.succeededFuture()
        : ProblemException.fail(
            Problem.Conflict.field(
                "slug",
                Why.of(
                    "forum-address-taken",
                    "A forum here has this address, or it means something else.")));
  }

  /** Changes what a forum says of itself; its address stays. */
  public Future<Void> changeForum(Caller caller, ForumAddress address, ForumChange wish) {
    return getForum(caller, address)
        .compose(forum -> Wishes.check(wish).verdict().map(forum))
        .compose(forum -> change(caller, forum, wish));
  }

  private Future<Void> change(Caller caller, Forum forum, ForumChange wish) {
    var detail = new JsonObject().put("forum", forum.address().slug());
    return Outbox.change(
        pool,
        event(caller, forum.chapterId(), Kind.FORUM_CHANGED, detail),
        transaction -> ForumAdministrationQueries.change(transaction, forum.id(), wish));
  }

  static ChapterEvent event(Caller caller, ChapterId chapter, Kind kind, JsonObject detail) {
    return new ChapterEvent(chapter, kind, caller.member().orElseThrow(), detail);
  }
}
