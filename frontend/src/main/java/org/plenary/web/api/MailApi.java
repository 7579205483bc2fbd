package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.plenary.inbox.NotificationKind;
import org.plenary.letter.MailWay;
import org.plenary.mailing.MailChoice;
import org.plenary.mailing.ReadList;
import org.plenary.web.api.SentFollowing.WayWishJson;
import org.plenary.web.api.ShownFollowing.MailChoiceJson;
import org.plenary.web.api.ShownFollowing.MailListJson;
import org.plenary.web.api.ShownFollowing.SinceJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Links;

/** What members are mailed, by programs. */
public final class MailApi {

  private static final String CHOICES = "/me/mail";
  private static final String LIST = "/forums/:chapter/:forum/mail-list";

  private final Services services;
  private final Links links;

  public MailApi(URI publicUrl, Services services) {
    this.services = services;
    this.links = new Links(publicUrl);
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-mail-choices", CHOICES, this::choices).forMembers(),
        Route.api("api-choose-mail", HttpMethod.PUT, CHOICES + "/:kind", this::choose).forMembers(),
        Route.api("api-mail-lists", "/me/mail-lists", this::lists).forMembers(),
        Route.api("api-mail-list", LIST, this::find).forMembers(),
        Route.api("api-read-mail-list", HttpMethod.PUT, LIST, this::read).forMembers(),
        Route.api("api-leave-mail-list", HttpMethod.DELETE, LIST, this::leave).forMembers());
  }

  private Future<Answer> choices(Request request) {
    request.query();
    return services
        .mailChoices()
        .listChoices(request.caller())
        .map(choices -> Lists.all(choices, MailApi::json));
  }

  private static MailChoiceJson json(MailChoice choice) {
    return new MailChoiceJson(Json.word(choice.kind()), Json.word(choice.way()), choice.isFree());
  }

  private Future<Answer> choose(Request request) {
    request.query();
    var kind = Json.constant("kind", request.path("kind"), NotificationKind.class);
    MailWay way = JsonBody.read(request, WayWishJson.class).wish();
    return services
        .mailChoices()
        .choose(request.caller(), Map.of(kind, way))
        .map(_ -> Answer.done());
  }

  private Future<Answer> lists(Request request) {
    request.query();
    return services.lists().listLists(request.caller()).map(lists -> Lists.all(lists, this::json));
  }

  private MailListJson json(ReadList list) {
    return new MailListJson(
        list.forum().toString(),
        list.title(),
        list.language(),
        Json.time(list.since()),
        links.absolute(Links.forum(list.forum())));
  }

  private Future<Answer> find(Request request) {
    request.query();
    return services
        .forums()
        .getForum(request.caller(), request.forum())
        .compose(forum -> services.lists().find(request.caller(), forum))
        .map(since -> Json.answer(new SinceJson(since.map(Json::time).orElse(null))));
  }

  private Future<Answer> read(Request request) {
    request.query();
    return services.lists().read(request.caller(), request.forum()).map(_ -> Answer.done());
  }

  private Future<Answer> leave(Request request) {
    request.query();
    return services.lists().leave(request.caller(), request.forum()).map(_ -> Answer.done());
  }
}
