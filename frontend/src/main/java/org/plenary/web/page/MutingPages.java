package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.muting.Muted;
import org.plenary.post.PostId;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;

/** Whom members do not wish to read, and where they hear them again. */
public final class MutingPages {

  private static final String MUTED = "/me/muted";
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
        Route.page("muted", MUTED, list(Entered.NOTHING)::answer).forMembers(),
        Route.form("unmute", MUTED, this::unmute).forMembers(),
        Route.form("mute-author", ModerationLinks.mute("/p/:id"), this::muteAuthor).forMembers(),
        Route.form("mute-member", ModerationLinks.mute("/m/:handle"), this::muteMember)
            .forMembers());
  }

  private OwnList<Muted> list(Entered entered) {
    return new OwnList<>(
        assets,
        "muted",
        Muted.KEYS,
        services.muting()::list,
        (chrome, items, pager) -> Html.TEMPLATES.muted(chrome, items, pager, entered));
  }

  private Future<Answer> unmute(Request request) {
    return unmuting.take(
        request,
        form -> unmute(request, form.id("byline")),
        entered -> list(entered).first(request));
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
