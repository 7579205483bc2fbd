package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.holding.OwnHeld;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** What of a member waits until a moderator looked at it: where it stands in the queue, and why. */
public final class OwnHeldPages {

  private static final String HELD = "/me/held";
  private static final String POST = HELD + "/:id";

  private final Services services;
  private final Assets assets;

  public OwnHeldPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
  }

  public List<Route> routes() {
    return List.of(
        Route.page("own-held", HELD, this::list).forMembers(),
        Route.page("own-held-post", POST, this::show).forMembers(),
        Route.form("withdraw-held", POST + "/withdraw", this::withdraw).forMembers());
  }

  private static PostId id(Request request) {
    return new PostId(request.id("id"));
  }

  private Future<Answer> list(Request request) {
    request.query();
    return services.ownHeld().list(request.caller()).map(found -> listPage(request, found));
  }

  private Answer listPage(Request request, List<OwnHeld> found) {
    Chrome chrome =
        Chrome.of(request, assets, Texts.of(request).text("held.own"), Crumb.own(request));
    return Html.page(Html.TEMPLATES.ownheld(chrome, found));
  }

  // Who comes back finds what became of it: a published post stands at its own address.
  private Future<Answer> show(Request request) {
    request.query();
    return services
        .ownHeld()
        .get(request.caller(), id(request))
        .map(found -> page(request, found))
        .recover(failure -> isNone(failure) ? published(request) : Future.failedFuture(failure));
  }

  private static boolean isNone(Throwable failure) {
    return failure instanceof ProblemException refused
        && refused.problem() instanceof Problem.NotFound;
  }

  private Future<Answer> published(Request request) {
    return services
        .ownHeld()
        .isPublished(request.caller(), id(request))
        .compose(
            is ->
                is
                    ? Future.succeededFuture(Answer.seeOther(PostLinks.post(id(request))))
                    : ProblemException.fail(new Problem.NotFound()));
  }

  private Answer page(Request request, OwnHeld found) {
    Texts texts = Texts.of(request);
    Chrome chrome =
        Chrome.of(
            request,
            assets,
            texts.text("held.own.one"),
            Crumb.own(request),
            new Crumb(texts.text("held.own"), HELD));
    return Html.page(
        Html.TEMPLATES.ownheldpost(
            chrome, found, new Words(texts, found.line().html(), List.of())));
  }

  private Future<Answer> withdraw(Request request) {
    request.form(0);
    return services
        .ownHeld()
        .withdraw(request.caller(), id(request))
        .map(_ -> Answer.seeOther(HELD));
  }
}
