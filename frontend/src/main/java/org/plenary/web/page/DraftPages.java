package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.caller.Person;
import org.plenary.draft.DraftLine;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** What a member has begun to write. */
public final class DraftPages {

  private static final String DRAFTS = "/me/drafts";
  private static final int LONGEST_PLACE = 200;

  private final Services services;
  private final Assets assets;

  public DraftPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
  }

  public List<Route> routes() {
    return List.of(
        Route.page("drafts", DRAFTS, this::list).forMembers(),
        Route.form("drop-draft", DRAFTS, this::drop).forMembers());
  }

  private Future<Answer> list(Request request) {
    request.query();
    return services
        .drafts()
        .listDrafts(request.member())
        .map(drafts -> page(request, drafts))
        .map(answer -> answer.withHeader("cache-control", "no-store"));
  }

  private Answer page(Request request, List<DraftLine> drafts) {
    String name = request.caller().person().map(Person::name).orElseThrow();
    String title = Texts.of(request).text("drafts");
    return Html.page(
        Html.TEMPLATES.drafts(Chrome.of(request, assets, title, new Crumb(name, "/me")), drafts));
  }

  private Future<Answer> drop(Request request) {
    String place = request.form(LONGEST_PLACE, "place").text("place").orElse("");
    return services.drafts().delete(request.member(), place).map(_ -> Answer.seeOther(DRAFTS));
  }
}
