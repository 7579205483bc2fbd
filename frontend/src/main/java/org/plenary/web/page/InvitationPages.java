package org.plenary.web.page;

import io.vertx.core.Future;
import java.net.URI;
import java.util.List;
import org.plenary.chapter.Chapter;
import org.plenary.invitation.Invitation;
import org.plenary.invitation.InvitationId;
import org.plenary.invitation.MadeInvitation;
import org.plenary.invitation.NewInvitation;
import org.plenary.sealing.Secret;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** How officers invite into a chapter, and guests accept. */
public final class InvitationPages {

  private static final String OFFICE = "/c/:chapter/members/invitations";
  private static final String GUEST = "/invitation/:secret";
  private static final int LONGEST = 300;
  private static final int LONGEST_ID = 18;
  private static final List<String> FIELDS = List.of("address", "note");

  private final Services services;
  private final Assets assets;
  private final Links links;
  private final Intake intake;
  private final Intake withdrawal;
  private final MembersDesk desk;

  public InvitationPages(URI publicUrl, Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.links = new Links(publicUrl);
    this.intake = new Intake(assets, LONGEST, FIELDS);
    this.withdrawal = new Intake(assets, LONGEST_ID, List.of("invitation"));
    this.desk = new MembersDesk(services, assets);
  }

  public List<Route> routes() {
    return List.of(
        Route.form("invite", OFFICE, this::invite),
        Route.form("withdraw-invitation", OFFICE + "/withdraw", this::withdraw).forMembers(),
        Route.page("invitation", GUEST, this::show).forMembers(),
        Route.form("accept-invitation", GUEST, this::accept).forMembers());
  }

  private Future<Answer> invite(Request request) {
    return intake.take(
        request,
        form -> invite(request, form),
        entered -> desk.showAgain(request, MembersForms.ofInvitation(entered)));
  }

  private Future<Answer> invite(Request request, Query form) {
    var wish = new NewInvitation(text(form, "address"), text(form, "note"));
    String slug = request.path("chapter");
    return services
        .invitations()
        .invite(request.caller(), slug, wish)
        .compose(made -> madePage(request, slug, wish, made))
        .map(answer -> answer.withHeader("cache-control", "no-store"));
  }

  private static String text(Query form, String name) {
    return form.text(name).orElse("").strip();
  }

  private Future<Answer> madePage(
      Request request, String slug, NewInvitation wish, MadeInvitation made) {
    return services
        .chapters()
        .getChapter(slug)
        .map(chapter -> madePage(request, chapter, wish, made));
  }

  private Answer madePage(
      Request request, Chapter chapter, NewInvitation wish, MadeInvitation made) {
    String members = Texts.of(request).text("members");
    Chrome chrome =
        chrome(
            request,
            Crumb.of(chapter.brand(), chapter.slug()),
            new Crumb(members, Links.members(chapter.slug())));
    String link = links.absolute(Links.invitation(made.secret()));
    return Html.page(Html.TEMPLATES.invited(chrome, wish.address(), made.isMailed(), link));
  }

  private Chrome chrome(Request request, Crumb... path) {
    String title = Texts.of(request).text("invitation");
    return Chrome.of(request, assets, title, path);
  }

  private Future<Answer> withdraw(Request request) {
    return withdrawal.take(
        request,
        form -> withdraw(request, new InvitationId(form.id("invitation"))),
        entered -> desk.showAgain(request, MembersForms.ofLine(entered)));
  }

  private Future<Answer> withdraw(Request request, InvitationId id) {
    String slug = request.path("chapter");
    return services
        .invitations()
        .withdraw(request.caller(), slug, id)
        .map(_ -> Answer.seeOther(Links.members(slug)));
  }

  private Future<Answer> show(Request request) {
    request.query();
    Secret secret = secret(request);
    return services
        .invitations()
        .getInvitation(secret)
        .map(invitation -> page(request, invitation, secret))
        .map(answer -> answer.withHeader("cache-control", "no-store"));
  }

  private static Secret secret(Request request) {
    return new Secret(request.path("secret"));
  }

  private Answer page(Request request, Invitation invitation, Secret secret) {
    Crumb chapter = Crumb.of(invitation.brand(), invitation.chapter());
    return Html.page(
        Html.TEMPLATES.invitation(chrome(request, chapter), invitation, Links.invitation(secret)));
  }

  private Future<Answer> accept(Request request) {
    request.form(0);
    return services
        .invitations()
        .accept(request.caller(), secret(request))
        .map(invitation -> Answer.seeOther(Links.chapter(invitation.chapter())));
  }
}
