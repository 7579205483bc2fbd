package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Power;
import org.plenary.casework.Reported;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.report.CitableRule;
import org.plenary.summary.NewSummary;
import org.plenary.summary.Summary;
import org.plenary.summary.SummaryVersion;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/**
 * Where all read what a discussion came to and what was said of that before, and moderators write
 * it. For others there is no such place to write.
 */
public final class SummaryPages {

  private static final String SUMMARY = "/d/:id/summary/:language";
  private static final String WRITING = "/d/:id/curate/summarise";
  private static final int VERSIONS = 20;
  private static final int LONGEST = 40_000;
  private static final List<String> FIELDS =
      List.of("language", "follows", "source", "rule", "sentence");

  private final Services services;
  private final Assets assets;
  private final Intake intake;

  public SummaryPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.intake = new Intake(assets, LONGEST, FIELDS);
  }

  public List<Route> routes() {
    return List.of(
        Route.page("summary", SUMMARY, this::show),
        Route.page("summary-history", SUMMARY + "/history", this::history),
        Route.page("write-summary", WRITING, this::write).forMembers(),
        Route.form("summarise", WRITING, this::take));
  }

  private static DiscussionId id(Request request) {
    return new DiscussionId(request.id("id"));
  }

  private static String language(Request request) {
    return request.path("language");
  }

  private Future<Discussion> discussion(Request request) {
    return services.discussions().getDiscussion(request.caller(), id(request));
  }

  private Future<Answer> show(Request request) {
    request.query();
    return discussion(request)
        .compose(
            discussion ->
                discussion
                    .mergedInto()
                    .map(into -> ended(request, discussion, into))
                    .orElseGet(() -> show(request, discussion)));
  }

  // What was said of a discussion before that went into another is read where it was.
  private Future<Answer> ended(Request request, Discussion discussion, DiscussionId into) {
    String language = language(request);
    return services
        .summaries()
        .findSummary(request.caller(), discussion.id(), language)
        .map(found -> found.filter(summary -> summary.language().equals(language)))
        .compose(
            found ->
                found
                    .map(summary -> Future.succeededFuture(page(request, discussion, summary)))
                    .orElseGet(() -> follow(request, into)));
  }

  private Future<Answer> follow(Request request, DiscussionId into) {
    String language = language(request);
    return services
        .summaries()
        .findSummary(request.caller(), into, language)
        .map(
            found ->
                found
                    .filter(summary -> summary.language().equals(language))
                    .map(_ -> DiscussionLinks.summary(into, language))
                    .orElseGet(() -> DiscussionLinks.discussion(into)))
        .map(Answer::found);
  }

  private Future<Answer> show(Request request, Discussion discussion) {
    return services
        .summaries()
        .getSummary(request.caller(), discussion.id(), language(request))
        .map(summary -> page(request, discussion, summary));
  }

  private Answer page(Request request, Discussion discussion, Summary summary) {
    return Html.page(
        Html.TEMPLATES.summary(
            chrome(request, "summary", discussion),
            discussion,
            new SummaryView(summary, 1),
            mayWrite(request, discussion) && discussion.mergedInto().isEmpty()));
  }

  private static boolean mayWrite(Request request, Discussion discussion) {
    return Power.of(request.caller(), discussion.chapterId()).contains(Power.MODERATE);
  }

  private Chrome chrome(Request request, String title, Discussion discussion) {
    return Chrome.of(
        request,
        assets,
        Texts.of(request).text(title),
        Crumb.chapterOf(discussion),
        Crumb.forumOf(discussion),
        Crumb.of(discussion));
  }

  private Future<Answer> history(Request request) {
    PageRequest wanted = request.query("cursor").page(VERSIONS, SummaryVersion.KEYS);
    return discussion(request)
        .compose(
            discussion ->
                services
                    .summaries()
                    .listVersions(request.caller(), discussion.id(), language(request), wanted)
                    .map(versions -> history(request, discussion, versions)));
  }

  private Answer history(Request request, Discussion discussion, Page<SummaryVersion> versions) {
    return Html.page(
        Html.TEMPLATES.summaryhistory(
            chrome(request, "history", discussion),
            DiscussionLinks.summary(discussion.id(), language(request)),
            language(request),
            SummaryChange.of(versions.items()),
            Pager.of(request, versions)));
  }

  private Future<Answer> write(Request request) {
    return write(request, request.query("language").text("language"), Entered.NOTHING);
  }

  private Future<Answer> write(Request request, Optional<String> language, Entered entered) {
    return curated(request)
        .compose(discussion -> sheet(request, discussion, language, entered))
        .map(
            sheet ->
                Html.page(
                    Html.TEMPLATES.summarise(
                        chrome(request, "curate.summarise", sheet.discussion()), sheet)));
  }

  private Future<Discussion> curated(Request request) {
    return discussion(request)
        .compose(
            discussion ->
                mayWrite(request, discussion)
                    ? Future.succeededFuture(discussion)
                    : ProblemException.fail(new Problem.NotFound()));
  }

  private Future<SummarySheet> sheet(
      Request request, Discussion discussion, Optional<String> wished, Entered entered) {
    return services
        .summarising()
        .listLanguages(request.caller(), discussion.id())
        .compose(
            languages ->
                tongue(request, discussion, languages, wished)
                    .compose(language -> sheet(request, discussion, language, languages, entered)));
  }

  private static Future<String> tongue(
      Request request, Discussion discussion, List<String> languages, Optional<String> wished) {
    String own = Texts.of(request).language();
    String usual = languages.contains(own) ? own : discussion.language();
    return ProblemException.found(Optional.of(wished.orElse(usual)).filter(languages::contains));
  }

  private Future<SummarySheet> sheet(
      Request request,
      Discussion discussion,
      String language,
      List<String> languages,
      Entered entered) {
    Future<Optional<Summary>> current =
        services
            .summaries()
            .findSummary(request.caller(), discussion.id(), language)
            .map(found -> found.filter(summary -> summary.language().equals(language)));
    Future<List<CitableRule>> rules =
        services
            .reports()
            .listRules(
                request.caller(), new Reported.Entry(discussion.id().value()), request.languages());
    return Future.all(current, rules)
        .map(
            _ ->
                new SummarySheet(
                    discussion,
                    language,
                    languages,
                    current.result(),
                    rules.result(),
                    services.summarising().longest(),
                    entered));
  }

  private Future<Answer> take(Request request) {
    return intake.take(
        request,
        form -> curated(request).compose(_ -> summarise(request, form)),
        entered ->
            write(
                request,
                Optional.of(entered.field("language", "")).filter(tag -> !tag.isEmpty()),
                entered));
  }

  private Future<Answer> summarise(Request request, Query form) {
    var wish =
        new NewSummary(
            form.text("language").orElse(""),
            form.text("source").orElse(""),
            form.number("follows", 0, Integer.MAX_VALUE).orElse(0));
    return services
        .summarising()
        .summarise(
            request.caller(), id(request), wish, CurationForm.reason(form, Texts.of(request)))
        .map(_ -> Answer.seeOther(DiscussionLinks.summary(id(request), wish.language())));
  }
}
