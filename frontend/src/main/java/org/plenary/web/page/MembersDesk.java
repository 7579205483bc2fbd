package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;
import org.plenary.authorship.OpenClaim;
import org.plenary.chapter.Chapter;
import org.plenary.invitation.WaitingInvitation;
import org.plenary.joining.JoinRequest;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.roster.RosterLine;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** The page on which officers see who belongs to their chapter, or would. */
final class MembersDesk {

  static final int ON_PAGE = 50;

  private final Services services;
  private final Assets assets;

  MembersDesk(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
  }

  /**
   * As it is asked for.
   *
   * @param beginning of the handles that are looked for
   */
  Future<Answer> show(Request request, String beginning, PageRequest wanted) {
    return show(
        request, beginning, wanted, roster -> Pager.of(request, roster), MembersForms.NOTHING);
  }

  /** With what was entered in a form that was refused. */
  Future<Answer> showAgain(Request request, MembersForms entered) {
    String here = Links.members(request.path("chapter"));
    return show(request, "", PageRequest.first(ON_PAGE), roster -> Pager.of(here, roster), entered);
  }

  private Future<Answer> show(
      Request request,
      String beginning,
      PageRequest wanted,
      Function<Page<RosterLine>, Pager> pager,
      MembersForms entered) {
    return services
        .chapters()
        .getChapter(request.path("chapter"))
        .compose(
            chapter ->
                desk(request, chapter, beginning, wanted)
                    .map(
                        desk -> page(request, chapter, desk, pager.apply(desk.roster()), entered)));
  }

  private Future<Desk> desk(
      Request request, Chapter chapter, String beginning, PageRequest wanted) {
    Future<List<JoinRequest>> asked = services.joining().listRequests(request.caller(), chapter);
    Future<List<WaitingInvitation>> invited =
        services.invitations().listWaiting(request.caller(), chapter);
    Future<List<OpenClaim>> claims = services.authorship().listClaims(request.caller(), chapter);
    Future<Page<RosterLine>> roster =
        services.roster().listMembers(request.caller(), chapter, beginning, wanted);
    return Future.all(asked, invited, claims, roster)
        .map(_ -> new Desk(asked.result(), claims.result(), invited.result(), roster.result()));
  }

  private Answer page(
      Request request, Chapter chapter, Desk desk, Pager pager, MembersForms entered) {
    Chrome chrome =
        Chrome.of(
            request,
            assets,
            Texts.of(request).text("members"),
            Crumb.of(chapter.brand(), chapter.slug()));
    return Html.page(Html.TEMPLATES.members(chrome, chapter, desk, pager, entered));
  }
}
