package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.casework.CaseId;
import org.plenary.casework.Conversation;
import org.plenary.casework.OwnCase;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Where members talk with moderators about what concerns them. */
public final class ConversationPages {

  private static final String ALL = "/me/conversations";
  private static final String ONE = ALL + "/:case";
  private static final int LONGEST = 10_000;

  private final Services services;
  private final Assets assets;
  private final OwnList<OwnCase> own;
  private final Intake intake;

  public ConversationPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.own =
        new OwnList<>(
            assets,
            "conversations",
            OwnCase.KEYS,
            services.conversations()::list,
            Html.TEMPLATES::conversations);
    this.intake = new Intake(assets, LONGEST, List.of("source"));
  }

  public List<Route> routes() {
    return List.of(
        Route.page("conversations", ALL, own::answer).forMembers(),
        Route.page("conversation", ONE, this::show).forMembers(),
        Route.form("answer-moderators", ONE, this::answer));
  }

  private static CaseId id(Request request) {
    return new CaseId(request.id("case"));
  }

  private Future<Answer> show(Request request) {
    request.query();
    return page(request, Entered.NOTHING);
  }

  private Future<Answer> page(Request request, Entered entered) {
    return services
        .conversations()
        .get(request.caller(), id(request))
        .map(found -> page(request, found, entered));
  }

  private Answer page(Request request, Conversation found, Entered entered) {
    Texts texts = Texts.of(request);
    Chrome chrome =
        Chrome.of(
            request,
            assets,
            texts.text("conversation"),
            Crumb.own(request),
            new Crumb(texts.text("conversations"), ALL));
    return Html.page(
            Html.TEMPLATES.conversation(chrome, new ConversationView(texts, found), entered))
        .withHeader("cache-control", "no-store");
  }

  private Future<Answer> answer(Request request) {
    return intake.take(request, form -> answer(request, form), entered -> page(request, entered));
  }

  private Future<Answer> answer(Request request, Query form) {
    CaseId id = id(request);
    return services
        .conversations()
        .answer(request.caller(), id, form.text("source").orElse(""))
        .map(_ -> Answer.seeOther(ModerationLinks.conversation(id)));
  }
}
