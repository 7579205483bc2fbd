package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.plenary.web.api.SentHeld.HoldingJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;

/** What chapters and forums wish to hold. */
public final class HoldingApi {

  private static final String CHAPTER = "/chapters/:chapter/holding";
  private static final String FORUM = "/forums/:chapter/:forum/holding";

  private final Services services;

  public HoldingApi(Services services) {
    this.services = services;
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-holding", CHAPTER, this::holding).forMembers(),
        Route.api("api-set-holding", HttpMethod.PUT, CHAPTER, this::set).forMembers(),
        Route.api("api-forum-holding", FORUM, this::holding).forMembers(),
        Route.api("api-set-forum-holding", HttpMethod.PUT, FORUM, this::set).forMembers(),
        Route.api("api-unset-forum-holding", HttpMethod.DELETE, FORUM, this::unset).forMembers());
  }

  private Future<Answer> holding(Request request) {
    request.query();
    return chosen(request);
  }

  private Future<Answer> chosen(Request request) {
    return services
        .holding()
        .get(request.caller(), request.place())
        .map(chosen -> Json.answer(ShownHeld.chosen(chosen)));
  }

  private Future<Answer> set(Request request) {
    request.query();
    HoldingJson sent = JsonBody.read(request, HoldingJson.class);
    return services
        .holding()
        .set(request.caller(), request.place(), sent.holding())
        .compose(_ -> chosen(request));
  }

  private Future<Answer> unset(Request request) {
    request.query();
    return services.holding().unset(request.caller(), request.forum()).map(_ -> Answer.done());
  }
}
