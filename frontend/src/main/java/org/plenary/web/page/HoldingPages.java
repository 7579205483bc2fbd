package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.chapter.Brand;
import org.plenary.conduct.CodePlace;
import org.plenary.forum.ForumAddress;
import org.plenary.holding.ChosenHolding;
import org.plenary.holding.Holding;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Where officers choose what is held in their chapter, or in one of its forums. */
public final class HoldingPages {

  private static final String HOLDING = "/administration/holding";
  private static final String FIRST = "firstPosts";
  private static final String LINKS = "linkPosts";
  private static final String REPEATS = "repeatHours";
  private static final String DUE = "dueHours";
  private static final String WAITING = "mostWaiting";
  private static final String ALL = "allPosts";
  private static final String REFUSED = "repeatsRefused";
  private static final String TRUSTED = "trustedHide";
  private static final int LONGEST = 20;
  private static final int HIGHEST = 100_000;

  private final Services services;
  private final Assets assets;
  private final Intake intake;

  public HoldingPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.intake =
        new Intake(
            assets,
            LONGEST,
            List.of(FIRST, LINKS, ALL, REPEATS, REFUSED, TRUSTED, DUE, WAITING, "do"));
  }

  public List<Route> routes() {
    String ofChapter = "/c/:chapter" + HOLDING;
    String ofForum = "/c/:chapter/:forum" + HOLDING;
    return List.of(
        Route.page("choose-holding", ofChapter, this::show).forMembers(),
        Route.form("set-holding", ofChapter, this::set),
        Route.page("choose-forum-holding", ofForum, this::show).forMembers(),
        Route.form("set-forum-holding", ofForum, this::set));
  }

  private Future<Answer> show(Request request) {
    request.query();
    return show(request, Entered.NOTHING);
  }

  private Future<Answer> show(Request request, Entered entered) {
    CodePlace place = request.place();
    Future<Brand> brand =
        services
            .administration()
            .getChapter(request.caller(), place.chapter())
            .map(chapter -> chapter.brand());
    return brand
        .compose(_ -> services.holding().get(request.caller(), place))
        .map(chosen -> page(request, place, brand.result(), chosen, entered));
  }

  private Answer page(
      Request request, CodePlace place, Brand brand, ChosenHolding chosen, Entered entered) {
    Chrome chrome =
        Chrome.of(
            request, assets, Texts.of(request).text("holding"), Crumb.of(brand, place.chapter()));
    return Html.page(Html.TEMPLATES.holding(chrome, place, chosen, entered));
  }

  private Future<Answer> set(Request request) {
    return intake.take(request, form -> set(request, form), entered -> show(request, entered));
  }

  private Future<Answer> set(Request request, Query form) {
    CodePlace place = request.place();
    boolean asChapter = form.text("do").filter("chapter"::equals).isPresent();
    Future<Void> done =
        place
            .forum()
            .filter(_ -> asChapter)
            .map(forum -> new ForumAddress(place.chapter(), forum))
            .map(forum -> services.holding().unset(request.caller(), forum))
            .orElseGet(() -> services.holding().set(request.caller(), place, read(form)));
    return done.map(_ -> Answer.seeOther(RuleLinks.holding(place)));
  }

  private static Holding read(Query form) {
    return new Holding(
        number(form, FIRST),
        number(form, LINKS),
        isChosen(form, ALL),
        number(form, REPEATS),
        isChosen(form, REFUSED),
        isChosen(form, TRUSTED),
        number(form, DUE),
        number(form, WAITING));
  }

  private static int number(Query form, String field) {
    return form.number(field, 0, HIGHEST).orElse(0);
  }

  private static boolean isChosen(Query form, String field) {
    return form.text(field).filter("yes"::equals).isPresent();
  }
}
