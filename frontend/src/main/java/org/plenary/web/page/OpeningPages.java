package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.opening.Opened;
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
  private static final String NAME = ModerationLinks.OPENINGS + "/:byline";

  private final Services services;
  private final Assets assets;
  private final Intake intake;
  private final Intake agreement;

  public OpeningPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.intake = new Intake(assets, LONGEST, List.of("sentence"));
    this.agreement = new Intake(assets, LONGEST_ID, List.of("wish"));
  }

  public List<Route> routes() {
    return List.of(
        Route.page("openings", ModerationLinks.OPENINGS, this::list).forMembers(),
        Route.form("agree-opening", ModerationLinks.OPENINGS, this::agree).forMembers(),
        Route.page("opening", NAME, this::show).forMembers(),
        Route.form("ask-opening", NAME, this::ask));
  }

  private Future<Answer> list(Request request) {
    request.query();
    return list(request, Entered.NOTHING);
  }

  private Future<Answer> list(Request request, Entered entered) {
    return services
        .openings()
        .listWishes(request.caller())
        .map(wishes -> Html.page(Html.TEMPLATES.openings(chrome(request), wishes, entered)));
  }

  private Future<Answer> show(Request request) {
    request.query();
    return show(request, Entered.NOTHING);
  }

  private Future<Answer> show(Request request, Entered entered) {
    return services
        .openings()
        .getName(request.caller(), request.id("byline"))
        .map(name -> Html.page(Html.TEMPLATES.openingname(chrome(request), name, entered)));
  }

  private Chrome chrome(Request request) {
    Texts texts = Texts.of(request);
    return Chrome.of(
        request,
        assets,
        texts.text("openings"),
        new Crumb(texts.text("moderation"), ModerationLinks.MODERATION));
  }

  private Future<Answer> ask(Request request) {
    return intake.take(request, form -> ask(request, form), entered -> show(request, entered));
  }

  private Future<Answer> ask(Request request, Query form) {
    long byline = request.id("byline");
    return services
        .openings()
        .ask(request.caller(), byline, FormText.kept(form.text("sentence").orElse("")))
        .map(_ -> Answer.seeOther(ModerationLinks.behind(byline)));
  }

  private Future<Answer> agree(Request request) {
    return agreement.take(request, form -> agree(request, form), entered -> list(request, entered));
  }

  private Future<Answer> agree(Request request, Query form) {
    return services
        .openings()
        .agree(request.caller(), new OpeningWishId(form.id("wish")))
        .map(opened -> told(chrome(request), opened));
  }

  // It is told once, and kept by nobody on the way.
  static Answer told(Chrome chrome, Opened opened) {
    return Html.page(Html.TEMPLATES.opened(chrome, opened)).withHeader("cache-control", "no-store");
  }
}
