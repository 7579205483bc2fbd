package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plenary.caller.Role;
import org.plenary.joining.RequestId;
import org.plenary.joining.Verdict;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.roster.RosterLine;
import org.plenary.web.api.SentPeople.JoinJson;
import org.plenary.web.api.SentPeople.VerdictJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Links;

/** How programs ask to join chapters, and how those of officers answer and say who is what. */
public final class MembershipApi {

  private static final String CHAPTER = "/chapters/:chapter";
  private static final String REQUESTS = CHAPTER + "/join-requests";
  private static final String ROLE = CHAPTER + "/members/:handle/roles/:role";
  private static final int STANDARD_LIMIT = 50;

  private final Services services;
  private final Lists lists;
  private final Resources resources;

  public MembershipApi(URI publicUrl, Services services) {
    var links = new Links(publicUrl);
    this.services = services;
    this.lists = new Lists(links);
    this.resources = new Resources(links);
  }

  public List<Route> routes() {
    return Stream.of(
            Route.api("api-own-requests", "/me/join-requests", this::own),
            Route.api(
                "api-withdraw-request",
                HttpMethod.DELETE,
                "/me/join-requests/:chapter",
                this::withdraw),
            Route.api("api-requests", REQUESTS, this::requests),
            Route.api("api-join", HttpMethod.POST, REQUESTS, this::join),
            Route.api(
                "api-answer-request", HttpMethod.POST, REQUESTS + "/:id/answer", this::answer),
            Route.api("api-members", CHAPTER + "/members", this::members),
            Route.api("api-give-role", HttpMethod.PUT, ROLE, this::give),
            Route.api("api-take-role", HttpMethod.DELETE, ROLE, this::take))
        .map(Route::forMembers)
        .toList();
  }

  private static String slug(Request request) {
    return request.path("chapter");
  }

  private Future<Answer> own(Request request) {
    return services
        .joining()
        .listRequests(request.caller())
        .map(requests -> Lists.all(requests, Resources::request));
  }

  private Future<Answer> withdraw(Request request) {
    return services.joining().withdraw(request.caller(), slug(request)).map(_ -> Answer.done());
  }

  private Future<Answer> requests(Request request) {
    return services
        .chapters()
        .getChapter(slug(request))
        .compose(chapter -> services.joining().listRequests(request.caller(), chapter))
        .map(requests -> Lists.all(requests, Resources::request));
  }

  private Future<Answer> join(Request request) {
    String message = JsonBody.read(request, JoinJson.class).text();
    return services
        .joining()
        .ask(request.caller(), slug(request), message)
        .compose(_ -> services.joining().listRequests(request.caller()))
        .map(own -> Json.created("/api/v1/me/join-requests", Resources.request(own.getFirst())));
  }

  private Future<Answer> answer(Request request) {
    VerdictJson json = JsonBody.read(request, VerdictJson.class);
    var verdict = new Verdict(new RequestId(request.id("id")), json.accepted(), json.text());
    return services
        .joining()
        .answer(request.caller(), slug(request), verdict)
        .map(_ -> Answer.done());
  }

  private Future<Answer> members(Request request) {
    Query query = request.query("handle", "limit", "cursor");
    PageRequest page = query.page(STANDARD_LIMIT, RosterLine.KEYS);
    String beginning = query.text("handle").orElse("");
    return services
        .chapters()
        .getChapter(slug(request))
        .compose(
            chapter -> services.roster().listMembers(request.caller(), chapter, beginning, page))
        .map(found -> lists.page(request, found, resources::member));
  }

  private Future<Answer> give(Request request) {
    return services
        .roster()
        .give(request.caller(), slug(request), request.path("handle"), role(request))
        .map(_ -> Answer.done());
  }

  private Future<Answer> take(Request request) {
    return services
        .roster()
        .take(request.caller(), slug(request), request.path("handle"), role(request))
        .map(_ -> Answer.done());
  }

  // A role that there is not is an address that there is not.
  private static Role role(Request request) {
    return Stream.of(Role.values())
        .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(request.path("role")))
        .findFirst()
        .orElseThrow(() -> new ProblemException(new Problem.NotFound()));
  }
}
