package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import org.plenary.muting.Muted;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.web.api.ShownFollowing.MuteJson;
import org.plenary.web.api.ShownPeople.AuthorJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Links;

/** Whom members do not wish to read, by programs. */
public final class MutingApi {

  private static final String MUTES = "/me/mutes";
  private static final int STANDARD_LIMIT = 50;

  private final Services services;
  private final Lists lists;

  public MutingApi(URI publicUrl, Services services) {
    this.services = services;
    this.lists = new Lists(new Links(publicUrl));
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-mute-author", HttpMethod.PUT, "/posts/:id/mute", this::muteAuthor)
            .forMembers(),
        Route.api("api-mute-member", HttpMethod.PUT, "/members/:handle/mute", this::muteMember)
            .forMembers(),
        Route.api("api-mutes", MUTES, this::list).forMembers(),
        Route.api("api-unmute", HttpMethod.DELETE, MUTES + "/:id", this::unmute).forMembers());
  }

  private Future<Answer> muteAuthor(Request request) {
    request.query();
    var post = new PostId(request.id("id"));
    return services
        .posts()
        .getPost(request.caller(), post)
        .compose(_ -> services.muting().mute(request.caller(), post))
        .map(_ -> Answer.done());
  }

  private Future<Answer> muteMember(Request request) {
    request.query();
    return services.muting().mute(request.caller(), request.path("handle")).map(_ -> Answer.done());
  }

  private Future<Answer> list(Request request) {
    PageRequest page = request.query("limit", "cursor").page(STANDARD_LIMIT, Muted.KEYS);
    return services
        .muting()
        .list(request.caller(), page)
        .map(found -> lists.page(request, found, MutingApi::json));
  }

  private static MuteJson json(Muted muted) {
    return new MuteJson(
        muted.byline(),
        new AuthorJson(muted.author().handle().orElse(null), muted.author().name()),
        Json.time(muted.mutedAt()));
  }

  private Future<Answer> unmute(Request request) {
    request.query();
    return services.muting().unmute(request.caller(), request.id("id")).map(_ -> Answer.done());
  }
}
