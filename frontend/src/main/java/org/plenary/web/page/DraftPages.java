package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    Optional<String> dropped = request.longQuery(LONGEST_PLACE, "drop").text("drop");
    return services
        .drafts()
        .listDrafts(request.member())
        .map(
            drafts ->
                dropped
                    .flatMap(
                        place ->
                            drafts.stream().filter(one -> one.place().equals(place)).findFirst())
                    .map(draft -> question(request, draft))
                    .orElseGet(() -> page(request, drafts)))
        .map(answer -> answer.withHeader("cache-control", "no-store"));
  }

  private Answer page(Request request, List<DraftLine> drafts) {
    String title = Texts.of(request).text("drafts");
    return Html.page(Html.TEMPLATES.drafts(chrome(request, title), drafts));
  }

  private Chrome chrome(Request request, String title, Crumb... more) {
    String name = request.caller().person().map(Person::name).orElseThrow();
    return Chrome.of(
        request,
        assets,
        title,
        Stream.concat(Stream.of(new Crumb(name, "/me")), Stream.of(more)).toArray(Crumb[]::new));
  }

  private Answer question(Request request, DraftLine draft) {
    Texts texts = Texts.of(request);
    Chrome chrome =
        chrome(request, texts.text("drafts.drop"), new Crumb(texts.text("drafts"), DRAFTS));
    var dropped =
        new Dropping(
            texts.text("drafts.drop"),
            draft.title().isEmpty() ? draft.beginning() : draft.title(),
            texts.text("drafts.drop.sure"),
            DRAFTS,
            "place",
            draft.place(),
            DRAFTS);
    return Html.page(Html.TEMPLATES.dropping(chrome, dropped));
  }

  private Future<Answer> drop(Request request) {
    String place = request.form(LONGEST_PLACE, "place").text("place").orElse("");
    return services.drafts().delete(request.member(), place).map(_ -> Answer.seeOther(DRAFTS));
  }
}
