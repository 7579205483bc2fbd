package org.plenary.web.page;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plenary.casework.CaseFilter;
import org.plenary.casework.CaseId;
import org.plenary.casework.CaseLine;
import org.plenary.casework.CaseQueue;
import org.plenary.casework.CaseReport;
import org.plenary.judging.DeskCase;
import org.plenary.opening.SealedName;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.report.CitableRule;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Shows a case, beside what else waits, to those who may judge it. */
final class CaseDesk {

  private static final int BESIDE = 20;
  private static final int REPORTS = 20;

  private final Services services;
  private final StandingPosts standing;
  private final Assets assets;
  private final Clock clock;

  CaseDesk(Services services, Assets assets, Clock clock) {
    this.services = services;
    this.standing = new StandingPosts(services.posts());
    this.assets = assets;
    this.clock = clock;
  }

  static CaseId id(Request request) {
    return new CaseId(request.id("case"));
  }

  Future<Answer> show(Request request) {
    return show(request, Entered.NOTHING, Entered.NOTHING);
  }

  /**
   * The same with what was entered.
   *
   * @param judged in the form of the judgement
   * @param said in the others
   */
  Future<Answer> show(Request request, Entered judged, Entered said) {
    return services
        .judging()
        .getCase(request.caller(), id(request))
        .compose(desk -> show(request, desk, judged, said));
  }

  private Future<Answer> show(Request request, DeskCase desk, Entered judged, Entered said) {
    CaseLine line = desk.view().line();
    Future<List<CitableRule>> rules =
        services.reports().listRules(desk.ground(), request.languages());
    Future<CaseQueue> queue =
        services.cases().queue(request.caller(), CaseFilter.OPEN, PageRequest.first(BESIDE));
    Future<Optional<Post>> post = standing.of(request.caller(), line);
    Future<Optional<Post>> parent = post.compose(found -> standing.parent(request.caller(), found));
    Future<List<SealedName>> seals = services.openings().listNames(request.caller(), line.id());
    return Future.all(rules, queue, parent, seals)
        .map(
            _ ->
                new CaseSheet(
                    new CaseForm(desk, rules.result(), request.caller().isAdministrator()),
                    queue.result().page().items(),
                    post.result(),
                    parent.result(),
                    seals.result(),
                    judged,
                    said,
                    clock.instant()))
        .map(sheet -> Html.page(Html.TEMPLATES.casefile(chrome(request, line), sheet)));
  }

  /** All reports of a case. */
  Future<Answer> reports(Request request) {
    PageRequest wanted = request.query("cursor").page(REPORTS, CaseReport.KEYS);
    Future<DeskCase> desk = services.judging().getCase(request.caller(), id(request));
    Future<Page<CaseReport>> reports =
        desk.compose(_ -> services.cases().listReports(request.caller(), id(request), wanted));
    Future<List<CitableRule>> rules =
        desk.compose(one -> services.reports().listRules(one.ground(), request.languages()));
    return Future.all(reports, rules)
        .map(
            _ ->
                Html.page(
                    Html.TEMPLATES.casereported(
                        reportsChrome(request),
                        desk.result().view().line(),
                        new CaseReports(reports.result().items(), rules.result()),
                        Pager.of(request, reports.result()))));
  }

  private Chrome reportsChrome(Request request) {
    Texts texts = Texts.of(request);
    CaseId id = id(request);
    return Chrome.of(
        request,
        assets,
        texts.text("case.reports.all"),
        new Crumb(texts.text("moderation"), ModerationLinks.MODERATION),
        new Crumb(texts.text("case", texts.numeral(id.value())), ModerationLinks.judging(id)));
  }

  Chrome chrome(Request request, CaseLine line) {
    return chrome(request, line.id());
  }

  Chrome chrome(Request request, CaseId id) {
    Texts texts = Texts.of(request);
    return Chrome.of(
        request,
        assets,
        texts.text("case", texts.numeral(id.value())),
        new Crumb(texts.text("moderation"), ModerationLinks.MODERATION));
  }
}
