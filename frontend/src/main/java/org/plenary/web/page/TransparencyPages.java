package org.plenary.web.page;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import org.plenary.chapter.Chapter;
import org.plenary.transparency.Period;
import org.plenary.transparency.TransparencyReport;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** What moderation did in numbers, in a chapter and in all of them. */
public final class TransparencyPages {

  private final Services services;
  private final Assets assets;
  private final Clock clock;

  public TransparencyPages(Services services, Assets assets, Clock clock) {
    this.services = services;
    this.assets = assets;
    this.clock = clock;
  }

  public List<Route> routes() {
    return List.of(
        Route.page("transparency", RecordLinks.TRANSPARENCY, this::all),
        Route.page(
            "chapter-transparency", "/c/:chapter" + RecordLinks.TRANSPARENCY, this::ofChapter));
  }

  private Future<Answer> all(Request request) {
    Period period = TransparencyQuery.period(request.query("period"), clock);
    return services
        .transparency()
        .getReport(period)
        .map(report -> page(request, report, RecordLinks.TRANSPARENCY));
  }

  private Future<Answer> ofChapter(Request request) {
    Period period = TransparencyQuery.period(request.query("period"), clock);
    String slug = request.path("chapter");
    Future<Chapter> chapter = services.chapters().getChapter(slug);
    Future<TransparencyReport> report = services.transparency().getReport(slug, period);
    return Future.all(chapter, report)
        .map(
            _ ->
                page(
                    request,
                    report.result(),
                    RecordLinks.transparency(slug),
                    Crumb.of(chapter.result().brand(), slug)));
  }

  private Answer page(Request request, TransparencyReport report, String address, Crumb... path) {
    String title = Texts.of(request).text("transparency");
    var view = new TransparencyView(report, address, clock.instant());
    Elsewhere known = Elsewhere.at(request, address).listedIfWhole(request);
    return Html.page(
        Html.TEMPLATES.transparency(Chrome.of(request, assets, title, path).known(known), view));
  }
}
