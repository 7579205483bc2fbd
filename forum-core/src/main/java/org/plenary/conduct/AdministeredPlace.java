package org.plenary.conduct;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.plenary.administration.AdministrationService;
import org.plenary.caller.Caller;
import org.plenary.chapter.Chapter;
import org.plenary.forum.Forum;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumId;
import org.plenary.outbox.ChapterEvent;
import org.plenary.outbox.ChapterEvent.Kind;

/**
 * A chapter, or one of its forums, as found by who answers for it.
 *
 * @param forum empty for the chapter itself
 */
public record AdministeredPlace(Chapter chapter, Optional<Forum> forum) {

  /** Refused where the caller does not answer for it; see {@link AdministrationService}. */
  public static Future<AdministeredPlace> find(
      AdministrationService administration, Caller caller, CodePlace place) {
    return administration
        .getChapter(caller, place.chapter())
        .compose(
            chapter ->
                forum(administration, caller, place)
                    .map(forum -> new AdministeredPlace(chapter, forum)));
  }

  private static Future<Optional<Forum>> forum(
      AdministrationService administration, Caller caller, CodePlace place) {
    return place
        .forum()
        .map(slug -> new ForumAddress(place.chapter(), slug))
        .map(address -> administration.getForum(caller, address).map(Optional::of))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  /** As codes, ladders and wishes are kept; empty for the chapter itself. */
  public Optional<ForumId> forumId() {
    return forum.map(Forum::id);
  }

  /** What the caller changed there; it says in which forum. */
  public ChapterEvent event(Caller caller, Kind kind, JsonObject detail) {
    forum.ifPresent(one -> detail.put("forum", one.address().slug()));
    return new ChapterEvent(chapter.id(), kind, caller.member().orElseThrow(), detail);
  }
}
