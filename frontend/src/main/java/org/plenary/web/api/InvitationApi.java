package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;
import org.plenary.invitation.InvitationId;
import org.plenary.invitation.MadeInvitation;
import org.plenary.invitation.WaitingInvitation;
import org.plenary.sealing.Secret;
import org.plenary.web.api.SentPeople.InviteJson;
import org.plenary.web.api.SentPeople.SecretJson;
import org.plenary.web.api.ShownPeople.InvitationJson;
import org.plenary.web.api.ShownPeople.InvitedJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Links;

/** Invitations into chapters by programs; a secret is sent, never part of an address. */
public final class InvitationApi {

  private static final String INVITATIONS = "/chapters/:chapter/invitations";

  private final Services services;
  private final Links links;
  private final Resources resources;

  public InvitationApi(URI publicUrl, Services services) {
    this.services = services;
    this.links = new Links(publicUrl);
    this.resources = new Resources(links);
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-invitations", INVITATIONS, this::list).forMembers(),
        Route.api("api-invite", HttpMethod.POST, INVITATIONS, this::invite).forMembers(),
        Route.api(
                "api-withdraw-invitation", HttpMethod.DELETE, INVITATIONS + "/:id", this::withdraw)
            .forMembers(),
        Route.api(
                "api-accept-invitation", HttpMethod.POST, "/me/accepted-invitations", this::accept)
            .forMembers());
  }

  private Future<Answer> list(Request request) {
    return services
        .chapters()
        .getChapter(request.path("chapter"))
        .compose(chapter -> services.invitations().listWaiting(request.caller(), chapter))
        .map(waiting -> Lists.all(waiting, InvitationApi::json));
  }

  private static InvitationJson json(WaitingInvitation waiting) {
    return new InvitationJson(
        waiting.id().value(),
        waiting.note(),
        waiting.by(),
        Json.time(waiting.madeAt()),
        Json.time(waiting.expiresAt()));
  }

  private Future<Answer> invite(Request request) {
    String slug = request.path("chapter");
    InviteJson json = JsonBody.read(request, InviteJson.class);
    return services
        .invitations()
        .invite(request.caller(), slug, json.wish())
        .map(
            made ->
                Json.created("/api/v1/chapters/" + slug + "/invitations", json(made))
                    .withHeader("cache-control", "no-store"));
  }

  private InvitedJson json(MadeInvitation made) {
    return new InvitedJson(links.absolute(Links.invitation(made.secret())), made.isMailed());
  }

  private Future<Answer> withdraw(Request request) {
    return services
        .invitations()
        .withdraw(request.caller(), request.path("chapter"), new InvitationId(request.id("id")))
        .map(_ -> Answer.done());
  }

  private Future<Answer> accept(Request request) {
    var secret = new Secret(JsonBody.read(request, SecretJson.class).secret());
    return services
        .invitations()
        .accept(request.caller(), secret)
        .compose(invitation -> services.chapters().getChapter(invitation.chapter()))
        .map(chapter -> Json.answer(resources.chapter(chapter)));
  }
}
