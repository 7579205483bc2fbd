package org.plenary.conduct;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import org.plenary.administration.AdministrationService;
import org.plenary.caller.Caller;
import org.plenary.chapter.Chapter;
import org.plenary.forum.Forum;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumId;
import org.plenary.outbox.ChapterEvent;
import org.plenary.outbox.ChapterEvent.Kind;
import org.plenary.outbox.Outbox;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * Codes of conduct as officers publish them, version after version; what was published is never
 * changed. To others this door does not exist.
 */
public final class PublishingService {

  private final Pool pool;
  private final AdministrationService administration;

  public PublishingService(Pool pool, AdministrationService administration) {
    this.pool = pool;
    this.administration = administration;
  }

  /** The newest version in all its languages, for those who may publish the next. */
  public Future<CodeEdition> getEdition(Caller caller, CodePlace place) {
    return locate(caller, place)
        .compose(
            site ->
                PublishingQueries.newest(pool, site.chapter().id(), site.forum().map(Forum::id)));
  }

  private record Site(Chapter chapter, Optional<Forum> forum) {}

  private Future<Site> locate(Caller caller, CodePlace place) {
    return administration
        .getChapter(caller, place.chapter())
        .compose(chapter -> forum(caller, place).map(forum -> new Site(chapter, forum)));
  }

  private Future<Optional<Forum>> forum(Caller caller, CodePlace place) {
    return place
        .forum()
        .map(slug -> new ForumAddress(place.chapter(), slug))
        .map(address -> administration.getForum(caller, address).map(Optional::of))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  /**
   * Publishes the version after the judged one. Refused with {@link Problem.Conflict} when another
   * was published meanwhile, and with {@link Problem.Invalid} for what cannot be a code.
   *
   * @param judged the version that was the newest to those who wrote this; 0 for none
   */
  public Future<Void> publish(Caller caller, CodePlace place, int judged, List<CodeText> texts) {
    return locate(caller, place)
        .compose(site -> CodeRules.check(site.chapter(), texts).verdict().map(site))
        .compose(site -> publish(caller, site, new CodeEdition(judged + 1, texts)));
  }

  private Future<Void> publish(Caller caller, Site site, CodeEdition next) {
    Optional<ForumId> forum = site.forum().map(Forum::id);
    return Outbox.change(
        pool,
        event(caller, site, next),
        transaction ->
            PublishingQueries.publish(transaction, site.chapter().id(), forum, next)
                .compose(PublishingService::requireNext));
  }

  private static Future<Void> requireNext(boolean isNext) {
    return isNext
        ? Future.succeededFuture()
        : ProblemException.fail(
            new Problem.Conflict(
                Why.of(
                    "another-version",
                    "Another version was published meanwhile. Look at it first.")));
  }

  private static ChapterEvent event(Caller caller, Site site, CodeEdition next) {
    var detail = new JsonObject().put("version", next.version());
    site.forum().ifPresent(forum -> detail.put("forum", forum.address().slug()));
    return new ChapterEvent(
        site.chapter().id(), Kind.RULES_PUBLISHED, caller.member().orElseThrow(), detail);
  }
}
