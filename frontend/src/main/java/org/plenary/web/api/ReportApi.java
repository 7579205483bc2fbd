package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import org.plenary.casework.Reported;
import org.plenary.page.PageRequest;
import org.plenary.problem.ProblemException;
import org.plenary.report.OwnReport;
import org.plenary.report.Receipt;
import org.plenary.web.api.SentReports.NewReportJson;
import org.plenary.web.api.ShownReports.ChallengeJson;
import org.plenary.web.api.ShownReports.ReportJson;
import org.plenary.web.api.ShownReports.ReportRuleJson;
import org.plenary.web.api.ShownReports.ReportedJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Links;

/** Reports by programs, of members and of people without an account. */
public final class ReportApi {

  private static final String REPORTS = "/reports";
  private static final String OWN = "/me/reports";
  private static final int STANDARD_LIMIT = 50;

  private final Services services;
  private final Links links;
  private final Lists lists;

  public ReportApi(URI publicUrl, Services services) {
    this.services = services;
    this.links = new Links(publicUrl);
    this.lists = new Lists(links);
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-report", HttpMethod.POST, REPORTS, this::report),
        Route.api("api-report-rules", REPORTS + "/rules", this::rules),
        Route.api("api-report-challenge", REPORTS + "/challenge", this::challenge),
        Route.api("api-report-outcome", REPORTS + "/outcomes/:receipt", this::outcome),
        Route.api("api-own-reports", OWN, this::list).forMembers());
  }

  private Future<Answer> report(Request request) {
    request.query();
    NewReportJson sent = JsonBody.read(request, NewReportJson.class);
    return request.caller().member().isPresent()
        ? services
            .reports()
            .report(request.caller(), sent.wish(), request.network())
            .map(id -> Json.created("/api/v1" + OWN, new ReportedJson(id.value(), null)))
        : services
            .outsideReports()
            .report(sent.work(), sent.wish(), request.network())
            .map(ReportApi::received);
  }

  private static Answer received(Receipt receipt) {
    return Json.created(
        "/api/v1" + REPORTS + "/outcomes/" + receipt.text(),
        new ReportedJson(null, receipt.text()));
  }

  private Future<Answer> rules(Request request) {
    Reported about = ReportedName.parse(request.query("about").text("about").orElse(""));
    return services
        .reports()
        .listRules(request.caller(), about, request.languages())
        .map(rules -> Lists.all(rules, rule -> ReportRuleJson.of(links, rule)));
  }

  // Each is another, and none is kept anywhere.
  private Future<Answer> challenge(Request request) {
    request.query();
    return Future.succeededFuture(
        Json.answer(ChallengeJson.of(services.outsideReports().challenge()))
            .withHeader("cache-control", "no-store"));
  }

  private Future<Answer> outcome(Request request) {
    request.query();
    return ProblemException.found(Receipt.parse(request.path("receipt")))
        .compose(services.outsideReports()::getReport)
        .map(report -> Json.answer(ReportJson.of(report)));
  }

  private Future<Answer> list(Request request) {
    PageRequest page = request.query("limit", "cursor").page(STANDARD_LIMIT, OwnReport.KEYS);
    return services
        .reports()
        .listReports(request.caller(), page)
        .map(found -> lists.page(request, found, ReportJson::of));
  }
}
