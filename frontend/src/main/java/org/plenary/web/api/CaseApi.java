package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import org.plenary.appeal.AppealId;
import org.plenary.appeal.OpenAppeal;
import org.plenary.casework.CaseFilter;
import org.plenary.casework.CaseId;
import org.plenary.casework.CaseLine;
import org.plenary.casework.CaseState;
import org.plenary.casework.MatterKind;
import org.plenary.moderation.ActionId;
import org.plenary.page.PageRequest;
import org.plenary.web.api.SentCases.ActionJson;
import org.plenary.web.api.SentCases.AssigningJson;
import org.plenary.web.api.SentCases.ClosingJson;
import org.plenary.web.api.SentCases.DecisionJson;
import org.plenary.web.api.SentCases.NewCaseJson;
import org.plenary.web.api.SentCases.SayingJson;
import org.plenary.web.api.SentCases.TakingJson;
import org.plenary.web.api.ShownCases.ActedJson;
import org.plenary.web.api.ShownCases.OpenedJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Links;
import org.plenary.web.page.StandingPosts;

/** Cases judged, and appeals decided, by programs of moderators. */
public final class CaseApi {

  private static final int STANDARD_LIMIT = 50;
  private static final String CASES = "/cases";
  private static final String CASE = CASES + "/:id";
  private static final String APPEAL = "/appeals/:id";

  private final Services services;
  private final StandingPosts standing;
  private final Lists lists;
  private final ShownCases shown;

  public CaseApi(URI publicUrl, Services services) {
    var links = new Links(publicUrl);
    this.services = services;
    this.standing = new StandingPosts(services.posts());
    this.lists = new Lists(links);
    this.shown = new ShownCases(links);
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-cases", CASES, this::cases).forMembers(),
        post("api-open-case", CASES, this::open),
        Route.api("api-case", CASE, this::one).forMembers(),
        post("api-judge-case", CASE + "/actions", this::judge),
        post("api-note-case", CASE + "/notes", this::note),
        post("api-write-case", CASE + "/messages", this::write),
        post("api-take-case", CASE + "/take", this::take),
        post("api-assign-case", CASE + "/assign", this::assign),
        post("api-close-case", CASE + "/close", this::close),
        post("api-undo-action", "/actions/:id/undo", this::undo),
        Route.api("api-appeals", "/appeals", this::appeals).forMembers(),
        Route.api("api-appeal", APPEAL, this::appeal).forMembers(),
        post("api-decide-appeal", APPEAL + "/decision", this::decide));
  }

  private static Route post(String name, String path, Route.Answering answering) {
    return Route.api(name, HttpMethod.POST, path, answering).forMembers();
  }

  private Future<Answer> cases(Request request) {
    Query query = request.query("mine", "language", "state", "kind", "outside", "limit", "cursor");
    PageRequest page = query.page(STANDARD_LIMIT, CaseLine.KEYS);
    return services
        .cases()
        .queue(request.caller(), filter(query), page)
        .map(found -> lists.linked(request, found.page(), shown.queue(found)));
  }

  private static CaseFilter filter(Query query) {
    return new CaseFilter(
        query.text("mine").filter("true"::equals).isPresent(),
        query.text("language"),
        query.choice("state", CaseState.class),
        query.choice("kind", MatterKind.class),
        query.text("outside").map("true"::equals));
  }

  private Future<Answer> open(Request request) {
    NewCaseJson sent = JsonBody.read(request, NewCaseJson.class);
    return services
        .casework()
        .open(request.caller(), sent.reported(), sent.feared())
        .map(id -> Json.created("/api/v1" + CASES + "/" + id.value(), new OpenedJson(id.value())));
  }

  private static CaseId id(Request request) {
    return new CaseId(request.id("id"));
  }

  private Future<Answer> one(Request request) {
    request.query();
    return services
        .judging()
        .getCase(request.caller(), id(request))
        .compose(
            desk ->
                standing
                    .of(request.caller(), desk.view().line())
                    .map(post -> Json.answer(shown.whole(desk, post))));
  }

  private Future<Answer> judge(Request request) {
    ActionJson sent = JsonBody.read(request, ActionJson.class);
    return services
        .judging()
        .judge(request.caller(), id(request), sent.version(), sent.judgement())
        .map(ActedJson::answer);
  }

  private Future<Answer> note(Request request) {
    String source = JsonBody.read(request, SayingJson.class).source();
    return services.casework().note(request.caller(), id(request), source).map(_ -> Answer.done());
  }

  private Future<Answer> write(Request request) {
    String source = JsonBody.read(request, SayingJson.class).source();
    return services.casework().write(request.caller(), id(request), source).map(_ -> Answer.done());
  }

  private Future<Answer> take(Request request) {
    int version = JsonBody.read(request, TakingJson.class).version();
    return services.casework().take(request.caller(), id(request), version).map(_ -> Answer.done());
  }

  private Future<Answer> assign(Request request) {
    AssigningJson sent = JsonBody.read(request, AssigningJson.class);
    return services
        .casework()
        .assign(request.caller(), id(request), sent.version(), sent.handle())
        .map(_ -> Answer.done());
  }

  private Future<Answer> close(Request request) {
    ClosingJson sent = JsonBody.read(request, ClosingJson.class);
    return services
        .casework()
        .closeWithoutAction(request.caller(), id(request), sent.version(), sent.reason())
        .map(_ -> Answer.done());
  }

  private Future<Answer> undo(Request request) {
    return services
        .judging()
        .undo(request.caller(), new ActionId(request.id("id")))
        .map(ActedJson::answer);
  }

  private Future<Answer> appeals(Request request) {
    PageRequest page = request.query("limit", "cursor").page(STANDARD_LIMIT, OpenAppeal.KEYS);
    return services
        .appeals()
        .listOpen(request.caller(), page)
        .map(found -> lists.page(request, found, shown::appeal));
  }

  private Future<Answer> appeal(Request request) {
    request.query();
    var id = new AppealId(request.id("id"));
    return services
        .appeals()
        .getOpen(request.caller(), id)
        .compose(
            appeal ->
                services
                    .appeals()
                    .getContested(request.caller(), id, request.languages())
                    .map(contested -> Json.answer(shown.contested(appeal, contested))));
  }

  private Future<Answer> decide(Request request) {
    DecisionJson sent = JsonBody.read(request, DecisionJson.class);
    return services
        .appeals()
        .decide(request.caller(), new AppealId(request.id("id")), sent.verdict())
        .map(_ -> Answer.done());
  }
}
