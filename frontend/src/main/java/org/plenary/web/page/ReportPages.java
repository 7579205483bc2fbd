package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plenary.casework.Concern;
import org.plenary.casework.Reported;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.report.CitableRule;
import org.plenary.report.NewReport;
import org.plenary.report.OwnReport;
import org.plenary.report.Receipt;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Where anybody reports what they may read, and learns what became of it. */
public final class ReportPages {

  private static final String OWN = "/me/reports";
  private static final String FIND = "/report";
  private static final int LONGEST = 2_000;

  private final Services services;
  private final Assets assets;
  private final OwnList<OwnReport> own;
  private final Reportables reportables;
  private final Intake intake;

  public ReportPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.own =
        new OwnList<>(
            assets,
            "reports",
            OwnReport.KEYS,
            services.reports()::listReports,
            Html.TEMPLATES::reports);
    this.reportables = new Reportables(services);
    this.intake = new Intake(assets, LONGEST, ReportForm.FIELDS);
  }

  public List<Route> routes() {
    return Stream.of(
            of("post", "/p/:id", reportables::post),
            of("discussion", "/d/:id", reportables::discussion),
            of("summary", "/d/:id/summary/:language", reportables::summary),
            of("member", "/m/:handle", reportables::member),
            of("chapter", "/c/:chapter", reportables::chapter),
            of("forum", "/c/:chapter/:forum", reportables::forum),
            List.of(
                Route.page("own-reports", OWN, own::answer).forMembers(),
                Route.page("find-report", FIND, this::find),
                Route.page("report-outcome", FIND + "/:receipt", this::outcome)))
        .flatMap(List::stream)
        .toList();
  }

  private List<Route> of(String what, String path, Function<Request, Future<Reportable>> subject) {
    String address = ModerationLinks.report(path);
    return List.of(
        Route.page(
            "write-" + what + "-report",
            address,
            request -> page(request, subject, Entered.NOTHING)),
        Route.form("report-" + what, address, request -> take(request, subject)));
  }

  private Future<Answer> page(
      Request request, Function<Request, Future<Reportable>> subject, Entered entered) {
    return subject
        .apply(request)
        .compose(
            found ->
                services
                    .reports()
                    .listRules(request.caller(), found.reported(), request.languages())
                    .map(rules -> page(request, found, rules, entered)));
  }

  private Answer page(
      Request request, Reportable subject, List<CitableRule> rules, Entered entered) {
    Chrome chrome =
        Chrome.of(
            request,
            assets,
            Texts.of(request).text("report"),
            subject.path().toArray(Crumb[]::new));
    boolean outside = request.caller().member().isEmpty();
    Optional<String> confirmation = Confirmed.of(request, entered).filter(_ -> outside);
    var view =
        new ReportView(
            subject,
            ReportView.codes(rules),
            outside && confirmation.isEmpty()
                ? Optional.of(services.outsideReports().challenge())
                : Optional.empty(),
            confirmation,
            services.outsideReports().takesMail(),
            subject.isOpenedBy(request.caller()));
    return Html.page(Html.TEMPLATES.report(chrome, view, assets.report(), entered))
        .withHeader("cache-control", "no-store");
  }

  private Future<Answer> take(Request request, Function<Request, Future<Reportable>> subject) {
    return intake.takeOfEverybody(
        request,
        form -> subject.apply(request).compose(found -> send(request, found, form)),
        entered -> page(request, subject, entered));
  }

  private Future<Answer> send(Request request, Reportable subject, Query form) {
    var sent = new ReportForm(form);
    return sent.opened(subject)
        .map(reported -> open(request, reported))
        .or(() -> sent.address().map(address -> confirm(request, subject, address)))
        .orElseGet(() -> report(request, subject, sent));
  }

  // Whether a mail went there is told to nobody but who reads it.
  private Future<Answer> confirm(Request request, Reportable subject, String address) {
    Texts texts = Texts.of(request);
    return services
        .outsideReports()
        .confirm(address, request.network(), texts.language(), subject.action())
        .map(
            _ ->
                Html.page(
                        Html.TEMPLATES.confirmation(
                            Chrome.of(
                                request,
                                assets,
                                texts.text("report"),
                                subject.path().toArray(Crumb[]::new)),
                            subject))
                    .withHeader("cache-control", "no-store"));
  }

  private Future<Answer> open(Request request, Reported reported) {
    return services
        .casework()
        .open(request.caller(), reported, Concern.RULE)
        .map(id -> Answer.seeOther(ModerationLinks.judging(id)));
  }

  private Future<Answer> report(Request request, Reportable subject, ReportForm sent) {
    NewReport wish = sent.wish(subject, Texts.of(request).language());
    return request.caller().member().isPresent()
        ? services
            .reports()
            .report(request.caller(), wish, request.network())
            .map(_ -> Answer.seeOther(OWN))
        : services
            .outsideReports()
            .report(sent.proof(), wish, request.network())
            .map(receipt -> Answer.seeOther(ModerationLinks.outcome(receipt)));
  }

  private Future<Answer> find(Request request) {
    return request
        .query("receipt")
        .text("receipt")
        .map(written -> receipt(written).map(ModerationLinks::outcome).map(Answer::found))
        .orElseGet(() -> Future.succeededFuture(findPage(request)));
  }

  private Answer findPage(Request request) {
    String title = Texts.of(request).text("report.find");
    return Html.page(Html.TEMPLATES.findreport(Chrome.of(request, assets, title)));
  }

  private static Future<Receipt> receipt(String written) {
    return Receipt.parse(written)
        .map(Future::succeededFuture)
        .orElseGet(() -> ProblemException.fail(new Problem.NotFound()));
  }

  private Future<Answer> outcome(Request request) {
    request.query();
    return receipt(request.path("receipt"))
        .compose(
            receipt ->
                services
                    .outsideReports()
                    .getReport(receipt)
                    .map(report -> outcomePage(request, receipt, report)));
  }

  // Who has the number learns what became of it: the page is kept nowhere.
  private Answer outcomePage(Request request, Receipt receipt, OwnReport report) {
    Texts texts = Texts.of(request);
    Chrome chrome =
        Chrome.of(
            request,
            assets,
            texts.text("report.yours"),
            new Crumb(texts.text("report.find"), FIND));
    return Html.page(Html.TEMPLATES.outcome(chrome, receipt, report))
        .withHeader("cache-control", "no-store");
  }
}
