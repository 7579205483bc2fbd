package org.plenary.web.page;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.casework.CaseId;
import org.plenary.judging.DeskCase;
import org.plenary.judging.Judgement;
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

/** How a case is judged: what is done is read as it will be told, and then meant. */
public final class JudgingPages {

  private static final String JUDGEMENT = CasePages.CASE + "/judgement";
  private static final String PERSON = CasePages.CASE + "/person";
  private static final String POST = "post-";
  private static final int LONGEST = 5_000;
  private static final int LONGEST_ID = 18;

  private final Services services;
  private final Assets assets;
  private final CaseDesk desk;
  private final Intake judgement;
  private final Intake lifting;

  public JudgingPages(Services services, Assets assets, Clock clock) {
    this.services = services;
    this.assets = assets;
    this.desk = new CaseDesk(services, assets, clock);
    this.judgement =
        new Intake(
            assets,
            LONGEST,
            Stream.concat(JudgementForm.FIELDS.stream(), Stream.of("do")).toList());
    this.lifting = new Intake(assets, LONGEST, List.of("action", "rule", "sentence", "language"));
  }

  public List<Route> routes() {
    return List.of(
        Route.form("judge-case", JUDGEMENT, this::judge),
        Route.form("undo-action", CasePages.CASE + "/undo", this::undo).forMembers(),
        Route.page("moderation-person", PERSON, this::person).forMembers(),
        Route.form("hide-posts", PERSON, this::hide),
        Route.form("lift-limit", CasePages.CASE + "/lift", this::lift));
  }

  private Future<Answer> judge(Request request) {
    return judgement.take(
        request,
        form -> judge(request, form),
        entered -> desk.show(request, entered, Entered.NOTHING));
  }

  private Future<Answer> judge(Request request, Query form) {
    return switch (form.text("do").orElse("")) {
      case "confirm" -> confirm(request, form);
      case "change" -> desk.show(request, Entered.of(form), Entered.NOTHING);
      default -> rehearse(request, form);
    };
  }

  private Future<Answer> confirm(Request request, Query form) {
    CaseId id = CaseDesk.id(request);
    return services
        .judging()
        .judge(request.caller(), id, CasePages.version(form), read(request, form))
        .map(_ -> Answer.seeOther(Links.judging(id)));
  }

  private static Judgement read(Request request, Query form) {
    return JudgementForm.read(form, Texts.of(request).language());
  }

  private Future<Answer> rehearse(Request request, Query form) {
    CaseId id = CaseDesk.id(request);
    return services
        .judging()
        .rehearse(request.caller(), id, CasePages.version(form), read(request, form))
        .map(notice -> judgementPage(request, id, Entered.of(form), notice));
  }

  private Answer judgementPage(
      Request request, CaseId id, Entered form, Optional<NoticeAhead> notice) {
    Optional<Texts> theirs = notice.map(ahead -> theirs(request, ahead));
    return Html.page(
        Html.TEMPLATES.judgement(
            desk.chrome(request, id), id, form, notice.map(NoticeAhead::notice), theirs));
  }

  // In the words of this page where nobody knows what the other reads.
  private static Texts theirs(Request request, NoticeAhead ahead) {
    return ahead.languages().isEmpty() ? Texts.of(request) : Texts.of(ahead.languages());
  }

  private Future<Answer> undo(Request request) {
    CaseId id = CaseDesk.id(request);
    var action = new ActionId(request.form(LONGEST_ID, "action").id("action"));
    return services
        .judging()
        .undo(request.caller(), action)
        .map(_ -> Answer.seeOther(Links.judging(id)));
  }

  private Future<Answer> person(Request request) {
    request.query();
    return person(request, Entered.NOTHING);
  }

  private Future<Answer> person(Request request, Entered entered) {
    CaseId id = CaseDesk.id(request);
    Future<DeskCase> found = services.judging().getCase(request.caller(), id);
    Future<List<PersonPost>> posts =
        found.compose(_ -> services.judging().listPosts(request.caller(), id));
    Future<List<CitableRule>> rules =
        found.compose(one -> services.reports().listRules(one.ground(), request.languages()));
    Future<Set<ActionId>> liftable =
        found.compose(_ -> services.judging().listLiftable(request.caller(), id));
    return Future.all(posts, rules, liftable)
        .map(
            _ ->
                Html.page(
                    Html.TEMPLATES.casepersonal(
                        desk.chrome(request, id),
                        new CaseForm(found.result(), rules.result(), false),
                        liftable.result(),
                        posts.result(),
                        entered)));
  }

  private Future<Answer> lift(Request request) {
    return lifting.take(request, form -> lift(request, form), entered -> person(request, entered));
  }

  private Future<Answer> lift(Request request, Query form) {
    CaseId id = CaseDesk.id(request);
    Reason reason = JudgementForm.reason(form, Texts.of(request).language());
    return services
        .judging()
        .lift(request.caller(), id, new ActionId(form.id("action")), reason)
        .map(_ -> Answer.seeOther(Links.judging(id) + "/person"));
  }

  private Future<Answer> hide(Request request) {
    List<String> chosen =
        request.body().fieldNames(POST).stream().sorted().map(POST::concat).toList();
    var fields =
        Stream.concat(Stream.of("version", "rule", "sentence", "language"), chosen.stream())
            .toList();
    return new Intake(assets, LONGEST, fields)
        .take(request, form -> hide(request, form, chosen), entered -> person(request, entered));
  }

  private Future<Answer> hide(Request request, Query form, List<String> chosen) {
    CaseId id = CaseDesk.id(request);
    List<Long> posts = chosen.stream().map(form::id).toList();
    return services
        .judging()
        .hideAll(
            request.caller(),
            id,
            CasePages.version(form),
            posts,
            JudgementForm.reason(form, Texts.of(request).language()))
        .map(_ -> Answer.seeOther(Links.judging(id)));
  }
}
