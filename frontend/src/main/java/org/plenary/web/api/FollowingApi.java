package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.discussion.DiscussionId;
import org.plenary.inbox.Notification;
import org.plenary.inbox.Notification.Handled;
import org.plenary.inbox.Notification.Matter;
import org.plenary.inbox.Notification.Said;
import org.plenary.inbox.Notification.Sought;
import org.plenary.inbox.NotificationKind;
import org.plenary.page.PageRequest;
import org.plenary.saved.SavedSearchId;
import org.plenary.subscription.Attention;
import org.plenary.subscription.Subscription;
import org.plenary.web.api.SentFollowing.LevelWishJson;
import org.plenary.web.api.SentFollowing.UpToJson;
import org.plenary.web.api.ShownFollowing.HandledJson;
import org.plenary.web.api.ShownFollowing.LevelJson;
import org.plenary.web.api.ShownFollowing.MatterJson;
import org.plenary.web.api.ShownFollowing.NotificationJson;
import org.plenary.web.api.ShownFollowing.SoughtJson;
import org.plenary.web.api.ShownFollowing.SubscriptionJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.DiscussionLinks;
import org.plenary.web.page.Links;
import org.plenary.web.page.ModerationLinks;
import org.plenary.web.page.SearchLinks;

/** What members wish to be told of, and what they were told, by programs. */
public final class FollowingApi {

  /** What of an inbox is asked for. */
  private enum Which {
    ALL,
    UNREAD
  }

  private static final int STANDARD_LIMIT = 50;
  private static final String DISCUSSION = "/discussions/:id/subscription";
  private static final String FORUM = "/forums/:chapter/:forum/subscription";

  private final Services services;
  private final Links links;
  private final Lists lists;
  private final Resources resources;

  public FollowingApi(URI publicUrl, Services services) {
    this.services = services;
    this.links = new Links(publicUrl);
    this.lists = new Lists(links);
    this.resources = new Resources(links);
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-subscription", DISCUSSION, this::find).forMembers(),
        Route.api("api-subscribe", HttpMethod.PUT, DISCUSSION, this::follow).forMembers(),
        Route.api("api-unsubscribe", HttpMethod.DELETE, DISCUSSION, this::leave).forMembers(),
        Route.api("api-forum-subscription", FORUM, this::findForum).forMembers(),
        Route.api("api-subscribe-forum", HttpMethod.PUT, FORUM, this::followForum).forMembers(),
        Route.api("api-unsubscribe-forum", HttpMethod.DELETE, FORUM, this::leaveForum).forMembers(),
        Route.api("api-subscriptions", "/me/subscriptions", this::subscriptions).forMembers(),
        Route.api("api-notifications", "/me/notifications", this::notifications).forMembers(),
        Route.api(
                "api-read-notifications",
                HttpMethod.POST,
                "/me/notifications/read",
                this::readNotifications)
            .forMembers());
  }

  private static DiscussionId discussion(Request request) {
    return new DiscussionId(request.id("id"));
  }

  private Future<Answer> find(Request request) {
    request.query();
    return services
        .discussions()
        .getDiscussion(request.caller(), discussion(request))
        .compose(found -> services.subscriptions().find(request.caller(), found))
        .map(FollowingApi::level);
  }

  private static Answer level(Optional<Attention> level) {
    return Json.answer(new LevelJson(level.map(Json::word).orElse(null)));
  }

  private Future<Answer> follow(Request request) {
    request.query();
    Attention level = JsonBody.read(request, LevelWishJson.class).wish();
    return services
        .subscriptions()
        .follow(request.caller(), discussion(request), level)
        .map(_ -> Answer.done());
  }

  private Future<Answer> leave(Request request) {
    request.query();
    return services
        .subscriptions()
        .leave(request.caller(), discussion(request))
        .map(_ -> Answer.done());
  }

  private Future<Answer> findForum(Request request) {
    request.query();
    return services
        .forums()
        .getForum(request.caller(), request.forum())
        .compose(found -> services.subscriptions().find(request.caller(), found))
        .map(FollowingApi::level);
  }

  private Future<Answer> followForum(Request request) {
    request.query();
    Attention level = JsonBody.read(request, LevelWishJson.class).wish();
    return services
        .subscriptions()
        .follow(request.caller(), request.forum(), level)
        .map(_ -> Answer.done());
  }

  private Future<Answer> leaveForum(Request request) {
    request.query();
    return services
        .subscriptions()
        .leave(request.caller(), request.forum())
        .map(_ -> Answer.done());
  }

  private Future<Answer> subscriptions(Request request) {
    PageRequest page = request.query("limit", "cursor").page(STANDARD_LIMIT, Subscription.KEYS);
    return services
        .subscriptions()
        .list(request.caller(), page)
        .map(found -> lists.page(request, found, this::json));
  }

  private SubscriptionJson json(Subscription subscription) {
    String address =
        subscription
            .discussion()
            .map(id -> DiscussionLinks.discussion(id, subscription.title()))
            .orElseGet(() -> Links.forum(subscription.forum()));
    return new SubscriptionJson(
        subscription.forum().toString(),
        subscription.discussion().map(DiscussionId::value).orElse(null),
        subscription.title(),
        subscription.language(),
        Json.word(subscription.level()),
        Json.time(subscription.since()),
        links.absolute(address));
  }

  private Future<Answer> notifications(Request request) {
    Query query = request.query("show", "limit", "cursor");
    boolean unread = query.choice("show", Which.class).orElse(Which.ALL) == Which.UNREAD;
    return services
        .inbox()
        .list(request.caller(), unread, query.page(STANDARD_LIMIT, Notification.KEYS))
        .map(found -> lists.page(request, found, this::json));
  }

  private NotificationJson json(Notification told) {
    return new NotificationJson(
        told.id(),
        Json.word(told.kind()),
        told.subject() instanceof Said said ? resources.summary(said.post(), said.author()) : null,
        told.subject() instanceof Matter matter ? json(matter) : null,
        told.subject() instanceof Sought sought ? json(sought) : null,
        told.subject() instanceof Handled handled ? json(told.kind(), handled) : null,
        Json.time(told.madeAt()),
        told.readAt().map(Instant::toString).orElse(null));
  }

  private MatterJson json(Matter matter) {
    return new MatterJson(
        matter.chapter(), matter.accepted().orElse(null), links.absolute(Links.matter(matter)));
  }

  private SoughtJson json(Sought sought) {
    var id = new SavedSearchId(sought.search());
    return new SoughtJson(
        sought.search(),
        sought.name(),
        sought.posts(),
        links.absolute(SearchLinks.savedSearch(id)));
  }

  private HandledJson json(NotificationKind kind, Handled handled) {
    return new HandledJson(
        handled.chapter(),
        handled.number(),
        handled.own(),
        links.absolute(ModerationLinks.handled(kind, handled)));
  }

  private Future<Answer> readNotifications(Request request) {
    request.query();
    long upTo = JsonBody.read(request, UpToJson.class).upTo();
    return services.inbox().read(request.caller(), upTo).map(_ -> Answer.done());
  }
}
