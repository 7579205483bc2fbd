package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.plenary.capability.FeedMatter.OfPlace;
import org.plenary.capability.MadeFeed;
import org.plenary.capability.PrivateFeed;
import org.plenary.capability.PrivateFeedId;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.web.api.SentFollowing.NewPrivateFeedJson;
import org.plenary.web.api.ShownFollowing.AddressesJson;
import org.plenary.web.api.ShownFollowing.MadeFeedJson;
import org.plenary.web.api.ShownFollowing.PrivateFeedJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.FeedLinks;
import org.plenary.web.page.Links;
import org.plenary.web.page.MatterAddress;

/** Private feeds, by programs; an address is shown once, when it is made. */
public final class PrivateFeedApi {

  private static final String FEEDS = "/me/feeds";

  private final Services services;
  private final Links links;

  public PrivateFeedApi(URI publicUrl, Services services) {
    this.services = services;
    this.links = new Links(publicUrl);
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-private-feeds", FEEDS, this::list).forMembers(),
        Route.api("api-make-private-feed", HttpMethod.POST, FEEDS, this::make).forMembers(),
        Route.api("api-revoke-private-feed", HttpMethod.DELETE, FEEDS + "/:id", this::revoke)
            .forMembers());
  }

  private Future<Answer> list(Request request) {
    request.query();
    return services
        .privateFeeds()
        .listFeeds(request.caller())
        .map(feeds -> Lists.all(feeds, this::json));
  }

  private PrivateFeedJson json(PrivateFeed feed) {
    String page = MatterAddress.of(feed.of());
    Optional<Place> place =
        feed.of() instanceof OfPlace(Place of) ? Optional.of(of) : Optional.empty();
    return new PrivateFeedJson(
        feed.id().value(),
        feed.name(),
        page,
        place.map(Place::kind).map(Json::word).orElse(null),
        place.map(Place::sort).map(Json::word).orElse(null),
        Json.time(feed.madeAt()),
        feed.usedAt().map(Json::time).orElse(null),
        links.absolute(page));
  }

  private Future<Answer> make(Request request) {
    request.query();
    return services
        .privateFeeds()
        .make(request.caller(), JsonBody.read(request, NewPrivateFeedJson.class).wish())
        .map(made -> Json.created("/api/v1" + FEEDS, json(made)))
        .map(answer -> answer.withHeader("cache-control", "no-store"));
  }

  private MadeFeedJson json(MadeFeed made) {
    List<String> addresses =
        FeedLinks.forms(FeedLinks.capability(made.secret())).stream().map(links::absolute).toList();
    return new MadeFeedJson(
        json(made.feed()), new AddressesJson(addresses.get(0), addresses.get(1), addresses.get(2)));
  }

  private Future<Answer> revoke(Request request) {
    request.query();
    return services
        .privateFeeds()
        .revoke(request.caller(), new PrivateFeedId(request.id("id")))
        .map(_ -> Answer.done());
  }
}
