package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.bookmark.Bookmark;
import org.plenary.inbox.Notification;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.reading.UnreadDiscussion;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** What members were told, what is new to them, and what they keep. */
public final class InboxPages {

  private static final String INBOX = "/me/inbox";
  private static final String BOOKMARKS = "/me/bookmarks";
  private static final int ON_PAGE = 30;
  private static final int LONGEST_ID = 18;

  private final Services services;
  private final Assets assets;

  public InboxPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
  }

  public List<Route> routes() {
    return List.of(
        Route.page("inbox", INBOX, this::inbox).forMembers(),
        Route.form("read-inbox", INBOX, this::read).forMembers(),
        Route.page("unread", "/me/unread", this::unread).forMembers(),
        Route.page("bookmarks", BOOKMARKS, this::bookmarks).forMembers(),
        Route.form("bookmark", "/p/:id/bookmark", this::bookmark).forMembers());
  }

  private Chrome chrome(Request request, String key) {
    String name = request.caller().person().orElseThrow().name();
    return Chrome.of(request, assets, Texts.of(request).text(key), new Crumb(name, "/me"));
  }

  private Future<Answer> inbox(Request request) {
    PageRequest page = request.query("cursor").page(ON_PAGE, Notification.KEYS);
    return services
        .inbox()
        .list(request.caller(), false, page)
        .map(found -> inboxPage(request, found));
  }

  private Answer inboxPage(Request request, Page<Notification> found) {
    return Html.page(
        Html.TEMPLATES.inbox(chrome(request, "inbox"), found.items(), Pager.of(request, found)));
  }

  private Future<Answer> read(Request request) {
    long upTo = request.form(LONGEST_ID, "upTo").id("upTo");
    return services.inbox().read(request.caller(), upTo).map(_ -> Answer.seeOther(INBOX));
  }

  private Future<Answer> unread(Request request) {
    PageRequest page = request.query("cursor").page(ON_PAGE, UnreadDiscussion.KEYS);
    return services
        .reading()
        .listUnread(request.caller(), page)
        .map(found -> unreadPage(request, found));
  }

  private Answer unreadPage(Request request, Page<UnreadDiscussion> found) {
    return Html.page(
        Html.TEMPLATES.unread(chrome(request, "unread"), found.items(), Pager.of(request, found)));
  }

  private Future<Answer> bookmarks(Request request) {
    PageRequest page = request.query("cursor").page(ON_PAGE, Bookmark.KEYS);
    return services
        .bookmarks()
        .list(request.caller(), page)
        .map(found -> bookmarksPage(request, found));
  }

  private Answer bookmarksPage(Request request, Page<Bookmark> found) {
    List<Bookmark> kept = found.items();
    return Html.page(
        Html.TEMPLATES.bookmarks(chrome(request, "bookmarks"), kept, Pager.of(request, found)));
  }

  private Future<Answer> bookmark(Request request) {
    var post = new PostId(request.id("id"));
    Query form = request.form(LONGEST_ID, "drop");
    return form.text("drop").isPresent()
        ? services.bookmarks().drop(request.caller(), post).map(_ -> Answer.seeOther(BOOKMARKS))
        : services
            .bookmarks()
            .keep(request.caller(), post)
            .map(_ -> Answer.seeOther(PostLinks.post(post)));
  }
}
