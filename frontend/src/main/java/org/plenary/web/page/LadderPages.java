package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.chapter.Brand;
import org.plenary.conduct.CodePlace;
import org.plenary.forum.ForumAddress;
import org.plenary.moderation.ActionKind;
import org.plenary.standing.Ladder;
import org.plenary.standing.Step;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Where officers publish what follows what in their chapter or in one of its forums. */
public final class LadderPages {

  private static final String LADDER = "/administration/ladder";
  private static final int MOST_DAYS = 3_650;
  private static final int HIGHEST_VERSION = 1_000_000;
  private static final int LONGEST = 20;

  private final Services services;
  private final Assets assets;
  private final Intake intake;

  public LadderPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.intake = new Intake(assets, LONGEST, fields());
  }

  private static List<String> fields() {
    return Stream.concat(
            Stream.of("judged"),
            IntStream.range(0, LadderRow.MOST)
                .mapToObj(at -> new LadderRow(at, Optional.empty()))
                .flatMap(row -> Stream.of(row.kindField(), row.daysField())))
        .toList();
  }

  public List<Route> routes() {
    String ofChapter = "/c/:chapter" + LADDER;
    String ofForum = "/c/:chapter/:forum" + LADDER;
    return List.of(
        Route.page("write-ladder", ofChapter, this::write).forMembers(),
        Route.form("publish-ladder", ofChapter, this::publish),
        Route.page("write-forum-ladder", ofForum, this::write).forMembers(),
        Route.form("publish-forum-ladder", ofForum, this::publish));
  }

  private Future<Answer> write(Request request) {
    request.query();
    return write(request, Entered.NOTHING);
  }

  private Future<Answer> write(Request request, Entered entered) {
    CodePlace place = request.place();
    Future<Brand> brand = brand(request, place);
    return brand
        .compose(_ -> services.ladders().getLadder(request.caller(), place))
        .map(ladder -> ladderPage(request, place, brand.result(), ladder, entered));
  }

  // To others than officers this does not exist.
  private Future<Brand> brand(Request request, CodePlace place) {
    return place
        .forum()
        .map(slug -> new ForumAddress(place.chapter(), slug))
        .map(
            forum ->
                services
                    .administration()
                    .getForum(request.caller(), forum)
                    .map(found -> found.brand()))
        .orElseGet(
            () ->
                services
                    .administration()
                    .getChapter(request.caller(), place.chapter())
                    .map(chapter -> chapter.brand()));
  }

  private Answer ladderPage(
      Request request, CodePlace place, Brand brand, Ladder ladder, Entered entered) {
    Chrome chrome =
        Chrome.of(
            request,
            assets,
            Texts.of(request).text("ladder.publish"),
            Crumb.of(brand, place.chapter()));
    int newest = version(place, ladder);
    return Html.page(
        Html.TEMPLATES.writeladder(
            chrome,
            place,
            newest,
            LadderRow.of(ladder.steps()),
            entered,
            Optional.of(ladder).filter(_ -> isLate(entered, newest))));
  }

  // What was refused for its steps alone may be late all the same.
  private static boolean isLate(Entered entered, int newest) {
    String known = String.valueOf(newest);
    return entered.meetsAnother() || !entered.field("judged", known).equals(known);
  }

  // Of its own; that of a wider place is the beginning of the first.
  private static int version(CodePlace place, Ladder ladder) {
    return ladder.place().equals(Optional.of(place)) ? ladder.version() : 0;
  }

  private Future<Answer> publish(Request request) {
    return intake.take(request, form -> publish(request, form), entered -> write(request, entered));
  }

  private Future<Answer> publish(Request request, Query form) {
    CodePlace place = request.place();
    int judged = form.number("judged", 0, HIGHEST_VERSION).orElse(0);
    return services
        .ladders()
        .publish(request.caller(), place, judged, steps(form))
        .map(_ -> Answer.seeOther(RuleLinks.rules(place.chapter())));
  }

  private static List<Step> steps(Query form) {
    return IntStream.range(0, LadderRow.MOST)
        .mapToObj(at -> new LadderRow(at, Optional.empty()))
        .flatMap(row -> step(form, row).stream())
        .toList();
  }

  private static Optional<Step> step(Query form, LadderRow row) {
    return form.choice(row.kindField(), ActionKind.class)
        .map(
            kind ->
                new Step(
                    kind,
                    form.number(row.daysField(), MOST_DAYS).filter(_ -> kind != ActionKind.NOTE)));
  }
}
