package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.plenary.forum.ForumAddress;
import org.plenary.holding.HeldLine;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.web.api.SentHeld.PublishingJson;
import org.plenary.web.api.SentHeld.RefusalJson;
import org.plenary.web.api.ShownCases.ActedJson;
import org.plenary.web.api.ShownHeld.PublishedJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Links;

/** What is held: looked at by programs of moderators, and seen by those of its authors. */
public final class HeldApi {

  private static final int STANDARD_LIMIT = 50;
  private static final String HELD = "/held";
  private static final String REHEARSAL = HELD + "/:id/refusal/rehearsal";
  private static final String OWN = "/me/held";

  private final Services services;
  private final Lists lists;
  private final ShownHeld shown;
  private final ShownAhead ahead;

  public HeldApi(URI publicUrl, Services services) {
    var links = new Links(publicUrl);
    this.services = services;
    this.lists = new Lists(links);
    this.shown = new ShownHeld(links);
    this.ahead = new ShownAhead(links);
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-held", HELD, this::queue).forMembers(),
        Route.api("api-publish-held", HttpMethod.POST, HELD + "/published", this::publish)
            .forMembers(),
        Route.api("api-held-post", HELD + "/:id", this::one).forMembers(),
        Route.api("api-refuse-held", HttpMethod.POST, HELD + "/:id/refusal", this::refuse)
            .forMembers(),
        Route.api("api-rehearse-refusal", HttpMethod.POST, REHEARSAL, this::rehearse).forMembers(),
        Route.api("api-own-held", OWN, this::own).forMembers(),
        Route.api("api-own-held-post", OWN + "/:id", this::ownOne).forMembers(),
        Route.api("api-withdraw-held", HttpMethod.DELETE, OWN + "/:id", this::withdraw)
            .forMembers());
  }

  private static PostId id(Request request) {
    return new PostId(request.id("id"));
  }

  private Future<Answer> queue(Request request) {
    Query query = request.query("forum", "limit", "cursor");
    PageRequest page = query.page(STANDARD_LIMIT, HeldLine.KEYS);
    Optional<ForumAddress> forum = query.text("forum").map(Api::forumAddress);
    return services
        .held()
        .queue(request.caller(), forum, page)
        .map(found -> lists.page(request, found, shown::line));
  }

  private Future<Answer> one(Request request) {
    request.query();
    return services
        .held()
        .get(request.caller(), id(request))
        .map(line -> Json.answer(shown.line(line)));
  }

  private Future<Answer> publish(Request request) {
    request.query();
    List<PostId> posts =
        JsonBody.read(request, PublishingJson.class).posts().stream().map(PostId::new).toList();
    return services
        .held()
        .publishAll(request.caller(), posts)
        .map(published -> Json.answer(PublishedJson.of(published)));
  }

  private Future<Answer> refuse(Request request) {
    request.query();
    RefusalJson sent = JsonBody.read(request, RefusalJson.class);
    return services
        .held()
        .refuse(request.caller(), id(request), sent.reason())
        .map(ActedJson::answer);
  }

  private Future<Answer> rehearse(Request request) {
    request.query();
    RefusalJson sent = JsonBody.read(request, RefusalJson.class);
    return services
        .held()
        .rehearse(request.caller(), id(request), sent.reason())
        .map(notice -> Json.answer(ahead.rehearsal(notice)));
  }

  private Future<Answer> own(Request request) {
    request.query();
    return services.ownHeld().list(request.caller()).map(own -> Lists.all(own, shown::own));
  }

  private Future<Answer> ownOne(Request request) {
    request.query();
    return services
        .ownHeld()
        .get(request.caller(), id(request))
        .map(own -> Json.answer(shown.own(own)));
  }

  private Future<Answer> withdraw(Request request) {
    request.query();
    return services.ownHeld().withdraw(request.caller(), id(request)).map(_ -> Answer.done());
  }
}
