package org.plenary.web.page;

import io.vertx.core.Future;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.finding.Findings;
import org.plenary.finding.Inquiry.Order;
import org.plenary.finding.Search;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.question.Question;
import org.plenary.topic.Topic;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;

/** The page on which people look for what was written. */
public final class SearchPages {

  private static final String SEARCH = "/search";
  private static final int ON_PAGE = 20;

  private final Services services;
  private final KnownTopics topics;
  private final Assets assets;

  public SearchPages(Services services, KnownTopics topics, Assets assets) {
    this.services = services;
    this.topics = topics;
    this.assets = assets;
  }

  public List<Route> routes() {
    return List.of(Route.page("search", SEARCH, this::search));
  }

  private Future<Answer> search(Request request) {
    Query query = request.query("q", "sort", "cursor");
    PageRequest page = query.page(ON_PAGE, Search.KEYS);
    Order order = query.choice("sort", Order.class).orElse(Order.RELEVANCE);
    String asked = query.text("q").orElse("");
    return asked.isBlank()
        ? Future.succeededFuture(page(request, SearchView.empty()))
        : found(request, asked, order, page)
            .compose(findings -> answered(request, asked, order, page, findings))
            .recover(failure -> unread(asked, order, failure))
            .map(view -> page(request, view));
  }

  private Future<SearchView> answered(
      Request request, String asked, Order order, PageRequest page, Findings findings) {
    Future<Optional<String>> meant =
        page.cursor().isPresent()
            ? Future.succeededFuture(Optional.empty())
            : services.meaning().meant(request.caller(), asked, findings);
    Future<Map<String, Topic>> named = topics.bySlug();
    return Future.all(meant, named)
        .map(_ -> SearchView.of(request, asked, order, findings, named.result(), meant.result()));
  }

  private Future<Findings> found(Request request, String asked, Order order, PageRequest page) {
    return Future.succeededFuture(asked)
        .map(text -> Question.read(text, ZoneOffset.UTC))
        .map(question -> new Search(question, order, page.limit(), page.cursor()))
        .compose(search -> services.finding().find(request.caller(), search));
  }

  // The box keeps what was asked, with the part that could not be read.
  private static Future<SearchView> unread(String asked, Order order, Throwable failure) {
    return failure instanceof ProblemException refused
            && refused.problem() instanceof Problem.Unreadable problem
        ? Future.succeededFuture(SearchView.unread(asked, order, problem))
        : Future.failedFuture(failure);
  }

  private Answer page(Request request, SearchView view) {
    String title = Texts.of(request).text("search");
    int status = view.unread().isPresent() ? 400 : 200;
    return Answer.page(
        status,
        Html.render(
            Html.TEMPLATES.search(
                Chrome.of(request, assets, title).known(elsewhere(request, view)),
                view,
                assets.search())));
  }

  // What is found is found there; only who asks needs to see it here.
  private static Elsewhere elsewhere(Request request, SearchView view) {
    if (view.question().isBlank()) {
      return Elsewhere.at(request, SEARCH);
    }
    Elsewhere known = Elsewhere.closed(request);
    return view.findings().isEmpty()
        ? known
        : known.fedBy(FeedLinks.search(), "?q=" + Links.encoded(view.question()));
  }
}
