package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.opening.Opened;
import org.plenary.opening.OpeningWish;
import org.plenary.opening.OpeningWishId;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Where two officers open together who is behind a pseudonym or a role handle. */
public final class OpeningPages {

  private static final int LONGEST = 1_000;
  private static final int LONGEST_ID = 18;

  private final Services services;
  private final Assets assets;
  private final Intake intake;

  public OpeningPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.intake = new Intake(assets, LONGEST, List.of("byline", "sentence"));
  }

  public List<Route> routes() {
    return List.of(
        Route.page("openings", Links.OPENINGS, this::list).forMembers(),
        Route.form("ask-opening", Links.OPENINGS, this::ask),
        Route.form("agree-opening", Links.OPENINGS + "/agree", this::agree).forMembers());
  }

  private Future<Answer> list(Request request) {
    request.query();
    return list(request, Entered.NOTHING);
  }

  private Future<Answer> list(Request request, Entered entered) {
    return services
        .openings()
        .listWishes(request.caller())
        .map(wishes -> listPage(request, wishes, entered));
  }

  private Answer listPage(Request request, List<OpeningWish> wishes, Entered entered) {
    return Html.page(Html.TEMPLATES.openings(chrome(request), wishes, entered));
  }

  private Chrome chrome(Request request) {
    Texts texts = Texts.of(request);
    return Chrome.of(
        request,
        assets,
        texts.text("openings"),
        new Crumb(texts.text("moderation"), Links.MODERATION));
  }

  private Future<Answer> ask(Request request) {
    return intake.take(request, form -> ask(request, form), entered -> list(request, entered));
  }

  private Future<Answer> ask(Request request, Query form) {
    return services
        .openings()
        .ask(request.caller(), form.id("byline"), FormText.kept(form.text("sentence").orElse("")))
        .map(_ -> Answer.seeOther(Links.OPENINGS));
  }

  // It is told once, and kept by nobody on the way.
  private Future<Answer> agree(Request request) {
    var wish = new OpeningWishId(request.form(LONGEST_ID, "wish").id("wish"));
    return services
        .openings()
        .agree(request.caller(), wish)
        .map(opened -> openedPage(request, opened));
  }

  private Answer openedPage(Request request, Opened opened) {
    return Html.page(Html.TEMPLATES.opened(chrome(request), opened))
        .withHeader("cache-control", "no-store");
  }
}
