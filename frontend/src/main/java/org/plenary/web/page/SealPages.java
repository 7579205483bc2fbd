package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.appeal.AppealId;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Where who decided an appeal learns who had acted. */
public final class SealPages {

  private static final int LONGEST = 1_000;
  private static final String SEAL = ModerationLinks.APPEALS + "/:id/seal";

  private final Services services;
  private final Assets assets;
  private final Intake intake;

  public SealPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.intake = new Intake(assets, LONGEST, List.of("sentence"));
  }

  public List<Route> routes() {
    return List.of(
        Route.page("appeal-seal", SEAL, this::show).forMembers(),
        Route.form("open-appeal-seal", SEAL, this::open));
  }

  private Future<Answer> show(Request request) {
    request.query();
    return show(request, Entered.NOTHING);
  }

  private Future<Answer> show(Request request, Entered entered) {
    return services
        .openings()
        .getDecided(request.caller(), id(request))
        .map(seal -> Html.page(Html.TEMPLATES.seal(chrome(request), seal, entered)));
  }

  private static AppealId id(Request request) {
    return new AppealId(request.id("id"));
  }

  private Chrome chrome(Request request) {
    Texts texts = Texts.of(request);
    return Chrome.of(
        request,
        assets,
        texts.text("seal"),
        new Crumb(texts.text("moderation"), ModerationLinks.MODERATION),
        new Crumb(texts.text("appeals.open"), ModerationLinks.APPEALS));
  }

  private Future<Answer> open(Request request) {
    return intake.take(request, form -> open(request, form), entered -> show(request, entered));
  }

  private Future<Answer> open(Request request, Query form) {
    return services
        .openings()
        .open(request.caller(), id(request), FormText.kept(form.text("sentence").orElse("")))
        .map(opened -> OpeningPages.told(chrome(request), opened));
  }
}
