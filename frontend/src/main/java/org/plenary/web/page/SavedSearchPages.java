package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.caller.Person;
import org.plenary.finding.Inquiry.Order;
import org.plenary.question.Question;
import org.plenary.saved.NewSearch;
import org.plenary.saved.SavedSearch;
import org.plenary.saved.SavedSearchId;
import org.plenary.saved.SearchChange;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** The questions that a member keeps. */
public final class SavedSearchPages {

  /** What of the answers is asked for. */
  private enum Which {
    NEW
  }

  private static final String SEARCHES = "/me/searches";
  private static final String SEARCH = SEARCHES + "/:id";

  private final Services services;
  private final Assets assets;
  private final Intake keeping;
  private final Intake changing;

  public SavedSearchPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.keeping = new Intake(assets, Question.LONGEST, List.of("name", "q", "sort", "alerts"));
    this.changing =
        new Intake(
            assets, SearchChange.LONGEST_NAME * 2, List.of("name", "sort", "alerts", "drop"));
  }

  public List<Route> routes() {
    return List.of(
        Route.page("saved-searches", SEARCHES, this::list).forMembers(),
        Route.form("save-search", SEARCHES, this::keep),
        Route.page("saved-search", SEARCH, this::open).forMembers(),
        Route.form("change-search", SEARCH, this::change));
  }

  private Future<Answer> list(Request request) {
    Query query = request.query("drop");
    return (query.text("drop").isPresent()
            ? services
                .savedSearches()
                .getSearch(request.caller(), new SavedSearchId(query.id("drop")))
                .map(kept -> question(request, kept))
            : services
                .savedSearches()
                .listSearches(request.caller())
                .map(kept -> page(request, kept)))
        .map(answer -> answer.withHeader("cache-control", "no-store"));
  }

  private Answer page(Request request, List<SavedSearch> kept) {
    String title = Texts.of(request).text("searches");
    return Html.page(
        Html.TEMPLATES.searches(Chrome.of(request, assets, title, own(request)), kept));
  }

  private static Crumb own(Request request) {
    return new Crumb(request.caller().person().map(Person::name).orElseThrow(), "/me");
  }

  private Answer question(Request request, SavedSearch kept) {
    Texts texts = Texts.of(request);
    String act = texts.text("drop");
    Chrome chrome =
        Chrome.of(request, assets, act, own(request), new Crumb(texts.text("searches"), SEARCHES));
    var dropped =
        new Dropping(
            act,
            kept.name(),
            texts.text("searches.drop.sure"),
            SearchLinks.savedSearch(kept.id()),
            "drop",
            "on",
            SEARCHES);
    return Html.page(Html.TEMPLATES.dropping(chrome, dropped));
  }

  private Future<Answer> keep(Request request) {
    return keeping.take(request, form -> keep(request, form));
  }

  private Future<Answer> keep(Request request, Query form) {
    var wish =
        new NewSearch(
            name(form), form.text("q").orElse(""), order(form), form.text("alerts").isPresent());
    return services
        .savedSearches()
        .keep(request.caller(), wish)
        .map(_ -> Answer.seeOther(SEARCHES));
  }

  private static String name(Query form) {
    return form.text("name").orElse("").strip();
  }

  private static Order order(Query form) {
    return form.choice("sort", Order.class).orElse(Order.RELEVANCE);
  }

  private Future<Answer> open(Request request) {
    boolean news = request.query("show").choice("show", Which.class).isPresent();
    return services
        .savedSearches()
        .look(request.caller(), id(request))
        .map(kept -> SearchLinks.search(kept.question(), news ? Order.NEWEST : kept.order()))
        .map(Answer::seeOther);
  }

  private static SavedSearchId id(Request request) {
    return new SavedSearchId(request.id("id"));
  }

  private Future<Answer> change(Request request) {
    return changing.take(request, form -> change(request, form));
  }

  private Future<Answer> change(Request request, Query form) {
    return (form.text("drop").isPresent()
            ? services.savedSearches().delete(request.caller(), id(request))
            : services.savedSearches().change(request.caller(), id(request), wish(form)))
        .map(_ -> Answer.seeOther(SEARCHES));
  }

  private static SearchChange wish(Query form) {
    return new SearchChange(name(form), order(form), form.text("alerts").isPresent());
  }
}
