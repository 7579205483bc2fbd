package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import org.plenary.discussion.DiscussionId;
import org.plenary.moderation.ActionId;
import org.plenary.page.PageRequest;
import org.plenary.summary.SummaryVersion;
import org.plenary.web.api.SentCurations.NewCurationJson;
import org.plenary.web.api.SentCurations.NewSummaryJson;
import org.plenary.web.api.ShownCases.ActedJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Links;

/** Discussions curated by programs of moderators, and what they were said to come to. */
public final class CuratingApi {

  private static final int STANDARD_LIMIT = 50;
  private static final String CURATIONS = "/discussions/:id/curations";
  private static final String SUMMARIES = "/discussions/:id/summaries";
  private static final String SUMMARY = SUMMARIES + "/:language";

  private final Services services;
  private final Lists lists;
  private final ShownCurations shown;

  public CuratingApi(URI publicUrl, Services services) {
    var links = new Links(publicUrl);
    this.services = services;
    this.lists = new Lists(links);
    this.shown = new ShownCurations(links);
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-curations", CURATIONS, this::curations),
        Route.api("api-curate", HttpMethod.POST, CURATIONS, this::curate).forMembers(),
        Route.api("api-summaries", SUMMARIES, this::summaries),
        Route.api("api-summary", SUMMARY, this::summary),
        Route.api("api-summarise", HttpMethod.PUT, SUMMARY, this::summarise).forMembers(),
        Route.api("api-summary-versions", SUMMARY + "/versions", this::versions));
  }

  private static DiscussionId id(Request request) {
    return new DiscussionId(request.id("id"));
  }

  private Future<Answer> curations(Request request) {
    request.query();
    return services
        .discussions()
        .getDiscussion(request.caller(), id(request))
        .compose(_ -> services.deeds().listDeeds(id(request)))
        .map(deeds -> Lists.all(deeds.all(), shown::deed));
  }

  private Future<Answer> curate(Request request) {
    NewCurationJson sent = JsonBody.read(request, NewCurationJson.class);
    sent.check();
    return act(request, sent).map(ActedJson::answer);
  }

  private Future<ActionId> act(Request request, NewCurationJson sent) {
    return switch (sent.action()) {
      case SPLIT ->
          services
              .restructuring()
              .split(request.caller(), id(request), sent.root(), sent.newTitle(), sent.reason());
      case MERGE ->
          services
              .restructuring()
              .merge(request.caller(), id(request), sent.other(), sent.reason());
      default ->
          services.curating().curate(request.caller(), id(request), sent.curation(), sent.reason());
    };
  }

  private Future<Answer> summaries(Request request) {
    request.query();
    return services
        .summaries()
        .listSummaries(request.caller(), id(request))
        .map(found -> Lists.all(found, shown::summary));
  }

  private Future<Answer> summary(Request request) {
    request.query();
    return services
        .summaries()
        .getSummary(request.caller(), id(request), request.path("language"))
        .map(found -> Json.answer(shown.summary(found)));
  }

  private Future<Answer> summarise(Request request) {
    NewSummaryJson sent = JsonBody.read(request, NewSummaryJson.class);
    return services
        .summarising()
        .summarise(
            request.caller(), id(request), sent.wish(request.path("language")), sent.reason())
        .map(ActedJson::answer);
  }

  private Future<Answer> versions(Request request) {
    PageRequest page = request.query("limit", "cursor").page(STANDARD_LIMIT, SummaryVersion.KEYS);
    return services
        .summaries()
        .listVersions(request.caller(), id(request), request.path("language"), page)
        .map(found -> lists.page(request, found, ShownCurations::version));
  }
}
