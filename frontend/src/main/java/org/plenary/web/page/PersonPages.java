package org.plenary.web.page;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.casework.CaseId;
import org.plenary.judging.DeskCase;
import org.plenary.judging.PersonPost;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.NoticeAhead;
import org.plenary.moderation.Reason;
import org.plenary.report.CitableRule;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;

/**
 * What the person of a case did before: several posts of theirs are hidden at once, after each
 * notice was read, and what limits them is lifted.
 */
public final class PersonPages {

  /** The fields that all posts share, as they are carried on to the question. */
  private static final List<String> SHARED = List.of("version", "rule", "sentence", "language");

  private static final String PERSON = CasePages.CASE + "/person";
  private static final String POST = "post-";
  private static final int LONGEST = 5_000;

  private final Services services;
  private final Assets assets;
  private final CaseDesk desk;
  private final Intake lifting;

  public PersonPages(Services services, Assets assets, Clock clock) {
    this.services = services;
    this.assets = assets;
    this.desk = new CaseDesk(services, assets, clock);
    this.lifting = new Intake(assets, LONGEST, List.of("action", "rule", "sentence", "language"));
  }

  public List<Route> routes() {
    return List.of(
        Route.page("moderation-person", PERSON, this::person).forMembers(),
        Route.form("hide-posts", PERSON, this::hide),
        Route.form("lift-limit", CasePages.CASE + "/lift", this::lift));
  }

  private Future<Answer> person(Request request) {
    request.query();
    return person(request, Entered.NOTHING, Entered.NOTHING);
  }

  private Future<Answer> person(Request request, Entered hiding, Entered lifting) {
    CaseId id = CaseDesk.id(request);
    Future<DeskCase> found = services.judging().getCase(request.caller(), id);
    Future<List<PersonPost>> posts =
        found.compose(_ -> services.persons().listPosts(request.caller(), id));
    Future<List<CitableRule>> rules =
        found.compose(one -> services.reports().listRules(one.ground(), request.languages()));
    Future<Set<ActionId>> liftable =
        found.compose(_ -> services.persons().listLiftable(request.caller(), id));
    return Future.all(posts, rules, liftable)
        .map(
            _ ->
                Html.page(
                    Html.TEMPLATES.casepersonal(
                        desk.chrome(request, id),
                        new CaseForm(found.result(), rules.result(), false),
                        liftable.result(),
                        posts.result(),
                        hiding,
                        lifting)));
  }

  private Future<Answer> lift(Request request) {
    return lifting.take(
        request, form -> lift(request, form), entered -> person(request, Entered.NOTHING, entered));
  }

  private Future<Answer> lift(Request request, Query form) {
    CaseId id = CaseDesk.id(request);
    Reason reason = reason(request, form);
    return services
        .persons()
        .lift(request.caller(), id, new ActionId(form.id("action")), reason)
        .map(_ -> Answer.seeOther(ModerationLinks.judging(id) + "/person"));
  }

  private static Reason reason(Request request, Query form) {
    return JudgementForm.reason(form, Texts.of(request).language());
  }

  private Future<Answer> hide(Request request) {
    List<String> chosen =
        request.body().fieldNames(POST).stream().sorted().map(POST::concat).toList();
    List<String> fields = Stream.of(SHARED, chosen, List.of("do")).flatMap(List::stream).toList();
    return new Intake(assets, LONGEST, fields)
        .take(
            request,
            form -> hide(request, form, chosen),
            entered -> person(request, entered, Entered.NOTHING));
  }

  private Future<Answer> hide(Request request, Query form, List<String> chosen) {
    return switch (form.text("do").orElse("")) {
      case "confirm" -> confirm(request, form, chosen);
      case "change" -> person(request, Entered.of(form), Entered.NOTHING);
      default -> rehearse(request, form, chosen);
    };
  }

  private Future<Answer> confirm(Request request, Query form, List<String> chosen) {
    CaseId id = CaseDesk.id(request);
    return services
        .persons()
        .hideAll(
            request.caller(),
            id,
            CasePages.version(form),
            posts(form, chosen),
            reason(request, form))
        .map(_ -> Answer.seeOther(ModerationLinks.judging(id)));
  }

  private static List<Long> posts(Query form, List<String> chosen) {
    return chosen.stream().map(form::id).toList();
  }

  private Future<Answer> rehearse(Request request, Query form, List<String> chosen) {
    return services
        .persons()
        .rehearseAll(
            request.caller(),
            CaseDesk.id(request),
            CasePages.version(form),
            posts(form, chosen),
            reason(request, form))
        .map(notices -> hidingPage(request, Entered.of(form), chosen, notices));
  }

  private Answer hidingPage(
      Request request, Entered form, List<String> chosen, List<NoticeAhead> notices) {
    CaseId id = CaseDesk.id(request);
    return Html.page(
        Html.TEMPLATES.hiding(
            desk.chrome(request, id),
            id,
            form,
            Stream.concat(SHARED.stream(), chosen.stream()).toList(),
            notices.stream().map(ahead -> NoticeView.ahead(request, ahead)).toList()));
  }
}
