package org.plenary.web.page;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import org.plenary.casework.CaseId;
import org.plenary.casework.CaseworkService;
import org.plenary.casework.Concern;
import org.plenary.casework.Reported;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;

/** One case: how a moderator begins it, whose it is, and what is said in it. */
public final class CasePages {

  static final String CASE = ModerationLinks.MODERATION + "/:case";
  private static final int LONGEST = 10_000;
  private static final int HIGHEST_VERSION = 1_000_000_000;

  private final Services services;
  private final CaseDesk desk;
  private final Intake versioned;
  private final Intake words;
  private final Intake notes;

  public CasePages(Services services, Assets assets, Clock clock) {
    this.services = services;
    this.desk = new CaseDesk(services, assets, clock);
    this.versioned = new Intake(assets, LONGEST, List.of("version", "handle", "reason"));
    this.words = new Intake(assets, LONGEST, List.of("source"));
    this.notes = new Intake(assets, LONGEST, List.of("note"));
  }

  public List<Route> routes() {
    return List.of(
        Route.form("open-case", ModerationLinks.caseOf("/p/:id"), this::open).forMembers(),
        Route.page("moderation-case", CASE, this::show).forMembers(),
        Route.page("case-reports", CASE + "/reports", desk::reports).forMembers(),
        Route.form("take-case", CASE + "/take", this::take),
        Route.form("assign-case", CASE + "/assign", this::assign),
        Route.form("close-case", CASE + "/close", this::close),
        Route.form("note-case", CASE + "/notes", this::note),
        Route.form("write-case", CASE + "/messages", this::write));
  }

  private Future<Answer> open(Request request) {
    request.form(0);
    return casework()
        .open(request.caller(), new Reported.Entry(request.id("id")), Concern.RULE)
        .map(id -> Answer.seeOther(ModerationLinks.judging(id)));
  }

  private Future<Answer> show(Request request) {
    request.query();
    return desk.show(request);
  }

  private interface Act {

    Future<Void> of(CaseId id, Query form);
  }

  private Future<Answer> act(Request request, Intake intake, Act act) {
    return intake.take(
        request,
        form -> {
          CaseId id = CaseDesk.id(request);
          return act.of(id, form).map(_ -> Answer.seeOther(ModerationLinks.judging(id)));
        },
        entered -> desk.show(request, Entered.NOTHING, entered));
  }

  static int version(Query form) {
    return form.number("version", HIGHEST_VERSION).orElse(0);
  }

  private static String text(Query form, String field) {
    return FormText.kept(form.text(field).orElse(""));
  }

  private CaseworkService casework() {
    return services.casework();
  }

  private Future<Answer> take(Request request) {
    return act(
        request, versioned, (id, form) -> casework().take(request.caller(), id, version(form)));
  }

  private Future<Answer> assign(Request request) {
    return act(
        request,
        versioned,
        (id, form) ->
            casework().assign(request.caller(), id, version(form), text(form, "handle").strip()));
  }

  private Future<Answer> close(Request request) {
    return act(
        request,
        versioned,
        (id, form) ->
            casework()
                .closeWithoutAction(request.caller(), id, version(form), text(form, "reason")));
  }

  private Future<Answer> note(Request request) {
    return act(
        request, notes, (id, form) -> casework().note(request.caller(), id, text(form, "note")));
  }

  private Future<Answer> write(Request request) {
    return act(
        request, words, (id, form) -> casework().write(request.caller(), id, text(form, "source")));
  }
}
