package org.plenary.web.api;

import io.vertx.core.Future;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.finding.Findings;
import org.plenary.finding.Findings.Count;
import org.plenary.finding.Findings.Facet;
import org.plenary.finding.Findings.FoundPost;
import org.plenary.finding.Inquiry.Order;
import org.plenary.finding.Passage;
import org.plenary.finding.Search;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;
import org.plenary.question.Question;
import org.plenary.web.api.ShownFindings.CountJson;
import org.plenary.web.api.ShownFindings.FindingsJson;
import org.plenary.web.api.ShownFindings.HitJson;
import org.plenary.web.api.ShownFindings.PartJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Links;
import org.plenary.web.page.PostLinks;

/** Finding posts, by programs. */
public final class SearchApi {

  private static final int STANDARD_LIMIT = 20;

  private final Services services;
  private final Links links;

  public SearchApi(URI publicUrl, Services services) {
    this.services = services;
    this.links = new Links(publicUrl);
  }

  public List<Route> routes() {
    return List.of(Route.api("api-search", "/search", this::search));
  }

  private Future<Answer> search(Request request) {
    Query query = request.query("q", "sort", "limit", "cursor");
    PageRequest page = query.page(STANDARD_LIMIT, Search.KEYS);
    String asked = query.text("q").orElse("");
    Question question = Question.read(asked, ZoneOffset.UTC);
    Order order = query.choice("sort", Order.class).orElse(Order.RELEVANCE);
    return services
        .finding()
        .find(request.caller(), new Search(question, order, page.limit(), page.cursor()))
        .compose(findings -> answer(request, asked, page, findings));
  }

  private Future<Answer> answer(
      Request request, String asked, PageRequest page, Findings findings) {
    return page.cursor().isPresent()
        ? Future.succeededFuture(answer(request, findings, Optional.empty()))
        : services
            .meaning()
            .meant(request.caller(), asked, findings)
            .map(meant -> answer(request, findings, meant));
  }

  private Answer answer(Request request, Findings findings, Optional<String> meant) {
    Answer answer = Json.answer(json(findings, meant));
    String link = links.pages(request, findings.page().next(), findings.page().previous());
    return link.isEmpty() ? answer : answer.withHeader("link", link);
  }

  private FindingsJson json(Findings findings, Optional<String> meant) {
    return new FindingsJson(
        findings.page().items().stream().map(this::hit).toList(),
        findings.page().next().map(Cursor::toString).orElse(null),
        findings.total(),
        findings.more(),
        findings.partial(),
        meant.orElse(null),
        facets(findings.facets()));
  }

  private static Map<String, List<CountJson>> facets(Map<Facet, List<Count>> facets) {
    Map<String, List<CountJson>> shown = new TreeMap<>();
    facets.forEach(
        (facet, counts) ->
            shown.put(
                facet.name().toLowerCase(Locale.ROOT),
                counts.stream()
                    .map(count -> new CountJson(count.value(), count.posts()))
                    .toList()));
    return shown;
  }

  private static List<PartJson> parts(Passage passage) {
    return passage.parts().stream()
        .map(part -> new PartJson(part.text(), part.isMarked()))
        .toList();
  }

  private HitJson hit(FoundPost found) {
    return new HitJson(
        found.discussionId().value(),
        found.id().value(),
        found.marked().title().text(),
        parts(found.marked().title()),
        parts(found.marked().words()),
        Resources.author(found.author()),
        found.language(),
        Json.time(found.createdAt()),
        links.absolute(PostLinks.post(found.id())));
  }
}
