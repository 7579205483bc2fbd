package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.casework.CaseLine;
import org.plenary.casework.CaseQueue;
import org.plenary.opening.OpeningService;
import org.plenary.page.PageRequest;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;

/** What waits for moderators, the most urgent first. */
public final class QueuePages {

  private static final int ON_PAGE = 50;

  private final Services services;
  private final Assets assets;

  public QueuePages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
  }

  public List<Route> routes() {
    return List.of(Route.page("moderation", ModerationLinks.MODERATION, this::queue).forMembers());
  }

  private Future<Answer> queue(Request request) {
    Query query = request.query(CaseNarrowing.FIELDS);
    CaseNarrowing narrowing = CaseNarrowing.of(query);
    PageRequest page = query.page(ON_PAGE, CaseLine.KEYS);
    return services
        .cases()
        .queue(request.caller(), narrowing.filter(), page)
        .map(found -> queuePage(request, narrowing, found));
  }

  private Answer queuePage(Request request, CaseNarrowing narrowing, CaseQueue found) {
    Chrome chrome = Chrome.of(request, assets, Texts.of(request).text("moderation"));
    return Html.page(
        Html.TEMPLATES.moderation(
            chrome,
            narrowing,
            found,
            Pager.of(request, found.page()),
            OpeningService.isForOfficer(request.caller())));
  }
}
