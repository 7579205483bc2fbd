package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import org.plenary.appeal.AppealId;
import org.plenary.appeal.OwnAppeal;
import org.plenary.casework.CaseId;
import org.plenary.casework.OwnCase;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.Notice;
import org.plenary.page.PageRequest;
import org.plenary.web.api.SentReports.NewAnswerJson;
import org.plenary.web.api.SentReports.NewAppealJson;
import org.plenary.web.api.ShownNotices.AppealJson;
import org.plenary.web.api.ShownNotices.ConversationJson;
import org.plenary.web.api.ShownNotices.NoticeJson;
import org.plenary.web.api.ShownNotices.TalkJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Links;

/** What was done to members, their appeals, and their talk with moderators, by programs. */
public final class NoticeApi {

  private static final String NOTICES = "/me/notices";
  private static final String NOTICE = NOTICES + "/:id";
  private static final String APPEALS = "/me/appeals";
  private static final String CONVERSATIONS = "/me/conversations";
  private static final String CONVERSATION = CONVERSATIONS + "/:id";
  private static final int STANDARD_LIMIT = 50;

  private final Services services;
  private final Links links;
  private final Lists lists;

  public NoticeApi(URI publicUrl, Services services) {
    this.services = services;
    this.links = new Links(publicUrl);
    this.lists = new Lists(links);
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-notices", NOTICES, this::list).forMembers(),
        Route.api("api-notice", NOTICE, this::show).forMembers(),
        Route.api("api-make-appeal", HttpMethod.POST, NOTICE + "/appeal", this::appeal)
            .forMembers(),
        Route.api("api-own-appeals", APPEALS, this::appeals).forMembers(),
        Route.api("api-own-appeal", APPEALS + "/:id", this::showAppeal).forMembers(),
        Route.api("api-conversations", CONVERSATIONS, this::conversations).forMembers(),
        Route.api("api-conversation", CONVERSATION, this::conversation).forMembers(),
        Route.api("api-answer-moderators", HttpMethod.POST, CONVERSATION + "/answers", this::answer)
            .forMembers());
  }

  private Future<Answer> list(Request request) {
    PageRequest page = request.query("limit", "cursor").page(STANDARD_LIMIT, Notice.KEYS);
    return services
        .notices()
        .listNotices(request.caller(), page)
        .map(found -> lists.page(request, found, notice -> NoticeJson.of(links, notice)));
  }

  private static ActionId action(Request request) {
    return new ActionId(request.id("id"));
  }

  private Future<Answer> show(Request request) {
    request.query();
    return services
        .notices()
        .getNotice(request.caller(), action(request))
        .map(notice -> Json.answer(NoticeJson.of(links, notice)));
  }

  private Future<Answer> appeal(Request request) {
    request.query();
    NewAppealJson sent = JsonBody.read(request, NewAppealJson.class);
    return services
        .appeals()
        .appeal(request.caller(), action(request), sent.sentence(), sent.tongue())
        .compose(id -> own(request, id))
        .map(
            appeal ->
                Json.created(
                    "/api/v1" + APPEALS + "/" + appeal.id().value(), AppealJson.of(appeal)));
  }

  private Future<OwnAppeal> own(Request request, AppealId id) {
    return services.appeals().getOwn(request.caller(), id);
  }

  private Future<Answer> appeals(Request request) {
    request.query();
    return services.appeals().listOwn(request.caller()).map(own -> Lists.all(own, AppealJson::of));
  }

  private Future<Answer> showAppeal(Request request) {
    request.query();
    return own(request, new AppealId(request.id("id")))
        .map(appeal -> Json.answer(AppealJson.of(appeal)));
  }

  private Future<Answer> conversations(Request request) {
    PageRequest page = request.query("limit", "cursor").page(STANDARD_LIMIT, OwnCase.KEYS);
    return services
        .conversations()
        .list(request.caller(), page)
        .map(found -> lists.page(request, found, own -> ConversationJson.of(links, own)));
  }

  private static CaseId conversationId(Request request) {
    return new CaseId(request.id("id"));
  }

  private Future<Answer> conversation(Request request) {
    request.query();
    return services
        .conversations()
        .get(request.caller(), conversationId(request))
        .map(found -> Json.answer(TalkJson.of(links, found)));
  }

  private Future<Answer> answer(Request request) {
    request.query();
    String source = JsonBody.read(request, NewAnswerJson.class).source();
    return services
        .conversations()
        .answer(request.caller(), conversationId(request), source)
        .map(_ -> Answer.done());
  }
}
