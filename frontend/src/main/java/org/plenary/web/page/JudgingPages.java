package org.plenary.web.page;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.casework.CaseId;
import org.plenary.judging.Judgement;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.NoticeAhead;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;

/** How a case is judged: what is done is read as it will be told, and then meant. */
public final class JudgingPages {

  private static final String JUDGEMENT = CasePages.CASE + "/judgement";
  private static final int LONGEST = 5_000;
  private static final int LONGEST_ID = 18;

  private final Services services;
  private final CaseDesk desk;
  private final Intake judgement;

  public JudgingPages(Services services, Assets assets, Clock clock) {
    this.services = services;
    this.desk = new CaseDesk(services, assets, clock);
    this.judgement =
        new Intake(
            assets,
            LONGEST,
            Stream.concat(JudgementForm.FIELDS.stream(), Stream.of("do")).toList());
  }

  public List<Route> routes() {
    return List.of(
        Route.form("judge-case", JUDGEMENT, this::judge),
        Route.form("undo-action", CasePages.CASE + "/undo", this::undo).forMembers());
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
        .map(_ -> Answer.seeOther(ModerationLinks.judging(id)));
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
    return Html.page(
        Html.TEMPLATES.judgement(
            desk.chrome(request, id),
            id,
            form,
            notice.map(ahead -> NoticeView.ahead(request, ahead))));
  }

  private Future<Answer> undo(Request request) {
    CaseId id = CaseDesk.id(request);
    var action = new ActionId(request.form(LONGEST_ID, "action").id("action"));
    return services
        .judging()
        .undo(request.caller(), action)
        .map(_ -> Answer.seeOther(ModerationLinks.judging(id)));
  }
}
