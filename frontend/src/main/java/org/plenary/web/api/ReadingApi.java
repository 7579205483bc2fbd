package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import org.plenary.bookmark.Bookmark;
import org.plenary.discussion.DiscussionId;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.reading.Reading;
import org.plenary.reading.UnreadDiscussion;
import org.plenary.web.api.SentFollowing.NumberJson;
import org.plenary.web.api.ShownFollowing.BookmarkJson;
import org.plenary.web.api.ShownFollowing.ReadingJson;
import org.plenary.web.api.ShownFollowing.UnreadJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.DiscussionLinks;
import org.plenary.web.page.Links;

/** How far members read, and what they keep, by programs. */
public final class ReadingApi {

  private static final int STANDARD_LIMIT = 50;
  private static final String BOOKMARK = "/posts/:id/bookmark";

  private final Services services;
  private final Links links;
  private final Lists lists;
  private final Resources resources;

  public ReadingApi(URI publicUrl, Services services) {
    this.services = services;
    this.links = new Links(publicUrl);
    this.lists = new Lists(links);
    this.resources = new Resources(links);
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-read", HttpMethod.PUT, "/discussions/:id/read", this::read).forMembers(),
        Route.api("api-reading", "/discussions/:id/reading", this::reading).forMembers(),
        Route.api("api-unread", "/me/unread", this::unread).forMembers(),
        Route.api("api-keep-post", HttpMethod.PUT, BOOKMARK, this::keep).forMembers(),
        Route.api("api-drop-post", HttpMethod.DELETE, BOOKMARK, this::drop).forMembers(),
        Route.api("api-bookmarks", "/me/bookmarks", this::bookmarks).forMembers());
  }

  private Future<Answer> read(Request request) {
    request.query();
    int number = JsonBody.read(request, NumberJson.class).number();
    return services
        .reading()
        .read(request.caller(), new DiscussionId(request.id("id")), number)
        .map(_ -> Answer.done());
  }

  private Future<Answer> reading(Request request) {
    Query query = request.query("branch");
    return services
        .reading()
        .getReading(
            request.caller(),
            new DiscussionId(request.id("id")),
            query.number("branch", Integer.MAX_VALUE))
        .map(reading -> Json.answer(json(reading)));
  }

  private static ReadingJson json(Reading reading) {
    return new ReadingJson(
        reading.readNumber(),
        reading.unread(),
        reading.firstUnread().orElse(null),
        reading.lastSpoke().orElse(null),
        reading.sinceSpoken());
  }

  private Future<Answer> unread(Request request) {
    PageRequest page = request.query("limit", "cursor").page(STANDARD_LIMIT, UnreadDiscussion.KEYS);
    return services
        .reading()
        .listUnread(request.caller(), page)
        .map(found -> lists.page(request, found, this::json));
  }

  private UnreadJson json(UnreadDiscussion unread) {
    return new UnreadJson(
        unread.id().value(),
        unread.forum().toString(),
        unread.title(),
        unread.language(),
        Json.time(unread.lastActivityAt()),
        unread.unread(),
        unread.firstUnread(),
        links.absolute(DiscussionLinks.discussion(unread.id(), unread.title())));
  }

  private Future<Answer> keep(Request request) {
    request.query();
    return services
        .bookmarks()
        .keep(request.caller(), new PostId(request.id("id")))
        .map(_ -> Answer.done());
  }

  private Future<Answer> drop(Request request) {
    request.query();
    return services
        .bookmarks()
        .drop(request.caller(), new PostId(request.id("id")))
        .map(_ -> Answer.done());
  }

  private Future<Answer> bookmarks(Request request) {
    PageRequest page = request.query("limit", "cursor").page(STANDARD_LIMIT, Bookmark.KEYS);
    return services
        .bookmarks()
        .list(request.caller(), page)
        .map(found -> lists.page(request, found, this::json));
  }

  private BookmarkJson json(Bookmark bookmark) {
    return new BookmarkJson(
        resources.summary(bookmark.post(), bookmark.author()), Json.time(bookmark.keptAt()));
  }
}
