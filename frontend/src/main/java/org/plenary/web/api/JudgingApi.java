package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.plenary.casework.CaseId;
import org.plenary.judging.DeskCase;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.Done;
import org.plenary.standing.Suggestion;
import org.plenary.web.api.SentCases.ActionJson;
import org.plenary.web.api.SentCases.HidingJson;
import org.plenary.web.api.SentCases.LiftingJson;
import org.plenary.web.api.ShownCases.ActedJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Links;

/** What helps programs to judge: the notice before it leaves, and what the person did before. */
public final class JudgingApi {

  private static final String CASE = "/cases/:id";
  private static final String POSTS = CASE + "/posts";
  private static final String HIDDEN = POSTS + "/hidden";

  private final Services services;
  private final ShownAhead shown;

  public JudgingApi(URI publicUrl, Services services) {
    this.services = services;
    this.shown = new ShownAhead(new Links(publicUrl));
  }

  public List<Route> routes() {
    return List.of(
        post("api-rehearse-case", CASE + "/actions/rehearsal", this::rehearse),
        Route.api("api-case-posts", POSTS, this::posts).forMembers(),
        post("api-hide-posts", HIDDEN, this::hide),
        post("api-rehearse-hiding", HIDDEN + "/rehearsal", this::rehearseHiding),
        Route.api("api-case-limits", CASE + "/limits", this::limits).forMembers(),
        post("api-lift-limit", CASE + "/lift", this::lift));
  }

  private static Route post(String name, String path, Route.Answering answering) {
    return Route.api(name, HttpMethod.POST, path, answering).forMembers();
  }

  private static CaseId id(Request request) {
    return new CaseId(request.id("id"));
  }

  private Future<Answer> rehearse(Request request) {
    ActionJson sent = JsonBody.read(request, ActionJson.class);
    return services
        .judging()
        .rehearse(request.caller(), id(request), sent.version(), sent.judgement())
        .map(ahead -> Json.answer(shown.rehearsal(ahead)));
  }

  private Future<Answer> posts(Request request) {
    request.query();
    return services
        .persons()
        .listPosts(request.caller(), id(request))
        .map(posts -> Lists.all(posts, shown::post));
  }

  private Future<Answer> hide(Request request) {
    HidingJson sent = JsonBody.read(request, HidingJson.class);
    return services
        .persons()
        .hideAll(request.caller(), id(request), sent.version(), sent.posts(), sent.reason())
        .map(ActedJson::answer);
  }

  private Future<Answer> rehearseHiding(Request request) {
    HidingJson sent = JsonBody.read(request, HidingJson.class);
    return services
        .persons()
        .rehearseAll(request.caller(), id(request), sent.version(), sent.posts(), sent.reason())
        .map(notices -> Lists.all(notices, shown::notice));
  }

  private Future<Answer> limits(Request request) {
    request.query();
    Future<DeskCase> desk = services.judging().getCase(request.caller(), id(request));
    Future<Set<ActionId>> liftable =
        desk.compose(_ -> services.persons().listLiftable(request.caller(), id(request)));
    return liftable.map(limits -> Lists.all(among(desk.result(), limits), ShownCases::done));
  }

  private static List<Done> among(DeskCase desk, Set<ActionId> limits) {
    return desk.next().map(Suggestion::record).orElse(List.of()).stream()
        .filter(done -> limits.contains(done.id()))
        .toList();
  }

  private Future<Answer> lift(Request request) {
    LiftingJson sent = JsonBody.read(request, LiftingJson.class);
    return services
        .persons()
        .lift(request.caller(), id(request), new ActionId(sent.action()), sent.reason())
        .map(ActedJson::answer);
  }
}
