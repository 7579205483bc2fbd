package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import org.plenary.saved.SavedSearch;
import org.plenary.saved.SavedSearchId;
import org.plenary.web.api.SentFollowing.NewSearchJson;
import org.plenary.web.api.SentFollowing.SearchChangeJson;
import org.plenary.web.api.ShownFindings.SavedSearchJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Links;
import org.plenary.web.page.SearchLinks;

/** Questions that members keep, by programs. */
public final class SavedSearchApi {

  private static final String SEARCHES = "/me/searches";
  private static final String SEARCH = SEARCHES + "/:id";

  private final Services services;
  private final Links links;

  public SavedSearchApi(URI publicUrl, Services services) {
    this.services = services;
    this.links = new Links(publicUrl);
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-saved-searches", SEARCHES, this::list).forMembers(),
        Route.api("api-save-search", HttpMethod.POST, SEARCHES, this::keep).forMembers(),
        Route.api("api-saved-search", SEARCH, this::show).forMembers(),
        Route.api("api-change-search", HttpMethod.PUT, SEARCH, this::change).forMembers(),
        Route.api("api-drop-search", HttpMethod.DELETE, SEARCH, this::drop).forMembers(),
        Route.api("api-see-search", HttpMethod.POST, SEARCH + "/seen", this::see).forMembers());
  }

  private static SavedSearchId id(Request request) {
    return new SavedSearchId(request.id("id"));
  }

  private Future<Answer> list(Request request) {
    request.query();
    return services
        .savedSearches()
        .listSearches(request.caller())
        .map(kept -> Lists.all(kept, this::json));
  }

  private SavedSearchJson json(SavedSearch kept) {
    return new SavedSearchJson(
        kept.id().value(),
        kept.name(),
        kept.question(),
        Json.word(kept.order()),
        kept.alerts(),
        kept.fresh(),
        kept.more(),
        Json.time(kept.keptAt()),
        Json.time(kept.lookedAt()),
        links.absolute(SearchLinks.savedSearch(kept.id())));
  }

  private Future<Answer> keep(Request request) {
    request.query();
    return services
        .savedSearches()
        .keep(request.caller(), JsonBody.read(request, NewSearchJson.class).wish())
        .map(kept -> Json.created("/api/v1/me/searches/" + kept.id().value(), json(kept)));
  }

  private Future<Answer> show(Request request) {
    request.query();
    return services
        .savedSearches()
        .getSearch(request.caller(), id(request))
        .map(kept -> Json.answer(json(kept)));
  }

  private Future<Answer> change(Request request) {
    request.query();
    return services
        .savedSearches()
        .change(
            request.caller(), id(request), JsonBody.read(request, SearchChangeJson.class).wish())
        .map(kept -> Json.answer(json(kept)));
  }

  private Future<Answer> drop(Request request) {
    request.query();
    return services.savedSearches().delete(request.caller(), id(request)).map(_ -> Answer.done());
  }

  private Future<Answer> see(Request request) {
    request.query();
    return services.savedSearches().look(request.caller(), id(request)).map(_ -> Answer.done());
  }
}
