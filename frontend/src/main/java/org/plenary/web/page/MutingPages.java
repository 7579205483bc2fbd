package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.muting.Muted;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Whom members do not wish to read, and where they hear them again. */
public final class MutingPages {

  private static final String MUTED = "/me/muted";
  private static final int ON_PAGE = 30;
  private static final int LONGEST_ID = 18;

  private final Services services;
  private final Assets assets;
  private final Intake unmuting;

  public MutingPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.unmuting = new Intake(assets, LONGEST_ID, List.of("byline"));
  }

  public List<Route> routes() {
    return List.of(
        Route.page("muted", MUTED, this::list).forMembers(),
        Route.form("unmute", MUTED, this::unmute).forMembers(),
        Route.form("mute-author", ModerationLinks.mute("/p/:id"), this::muteAuthor).forMembers(),
        Route.form("mute-member", ModerationLinks.mute("/m/:handle"), this::muteMember)
            .forMembers());
  }

  private Future<Answer> list(Request request) {
    PageRequest page = request.query("cursor").page(ON_PAGE, Muted.KEYS);
    return list(request, page, Entered.NOTHING);
  }

  private Future<Answer> list(Request request, PageRequest page, Entered entered) {
    return services
        .muting()
        .list(request.caller(), page)
        .map(found -> listPage(request, found, entered));
  }

  private Answer listPage(Request request, Page<Muted> found, Entered entered) {
    String title = Texts.of(request).text("muted");
    Chrome chrome = Chrome.of(request, assets, title, Crumb.own(request));
    return Html.page(
        Html.TEMPLATES.muted(chrome, found.items(), Pager.of(request, found), entered));
  }

  private Future<Answer> unmute(Request request) {
    return unmuting.take(
        request,
        form -> unmute(request, form.id("byline")),
        entered -> list(request, PageRequest.first(ON_PAGE), entered));
  }

  private Future<Answer> unmute(Request request, long byline) {
    return services.muting().unmute(request.caller(), byline).map(_ -> Answer.seeOther(MUTED));
  }

  private Future<Answer> muteAuthor(Request request) {
    request.form(0);
    var post = new PostId(request.id("id"));
    return services
        .posts()
        .getPost(request.caller(), post)
        .compose(_ -> services.muting().mute(request.caller(), post))
        .map(_ -> Answer.seeOther(PostLinks.post(post)));
  }

  private Future<Answer> muteMember(Request request) {
    request.form(0);
    return services
        .muting()
        .mute(request.caller(), request.path("handle"))
        .map(_ -> Answer.seeOther(MUTED));
  }
}
