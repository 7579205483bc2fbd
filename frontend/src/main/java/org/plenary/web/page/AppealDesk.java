package org.plenary.web.page;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.plenary.appeal.AppealId;
import org.plenary.appeal.Contested;
import org.plenary.appeal.OpenAppeal;
import org.plenary.appeal.Verdict;
import org.plenary.moderation.ActionKind;
import org.plenary.opening.DecidedSeal;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Where appeals are decided by those who had no part in what is appealed against. */
public final class AppealDesk {

  private static final int ON_PAGE = 50;
  private static final int LONGEST = 5_000;
  private static final int MOST_DAYS = 3_650;
  private static final int MOST_FILES = 1_000;
  private static final String APPEAL = ModerationLinks.APPEALS + "/:id";

  /** How an appeal can be decided, as a form names it. */
  private enum Choice {
    UPHELD,
    CHANGED,
    REVERSED
  }

  private final Services services;
  private final Assets assets;
  private final Intake intake;

  public AppealDesk(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.intake =
        new Intake(assets, LONGEST, List.of("outcome", "reasons", "language", "kind", "days"));
  }

  public List<Route> routes() {
    return List.of(
        Route.page("appeals-to-decide", ModerationLinks.APPEALS, this::list).forMembers(),
        Route.page("appeal-to-decide", APPEAL, this::show).forMembers(),
        Route.download("appeal-file", APPEAL + "/file", this::file).forMembers(),
        Route.form("decide-appeal", APPEAL, this::decide));
  }

  private Future<Answer> list(Request request) {
    PageRequest page = request.query("cursor").page(ON_PAGE, OpenAppeal.KEYS);
    return requireTeam(request).compose(_ -> list(request, page));
  }

  private Future<Answer> list(Request request, PageRequest page) {
    Future<Page<OpenAppeal>> open = services.appeals().listOpen(request.caller(), page);
    Future<List<DecidedSeal>> decided = services.openings().listDecided(request.caller());
    return Future.all(open, decided).map(_ -> listPage(request, open.result(), decided.result()));
  }

  private static Future<Void> requireTeam(Request request) {
    return request.caller().isOfTeam()
        ? Future.succeededFuture()
        : ProblemException.fail(new Problem.NotFound());
  }

  private Answer listPage(Request request, Page<OpenAppeal> found, List<DecidedSeal> decided) {
    return Html.page(
        Html.TEMPLATES.appealsopen(
            chrome(request, Texts.of(request).text("appeals.open")),
            found.items(),
            decided,
            Pager.of(request, found)));
  }

  private Chrome chrome(Request request, String title) {
    return Chrome.of(
        request,
        assets,
        title,
        new Crumb(Texts.of(request).text("moderation"), ModerationLinks.MODERATION));
  }

  private Future<Answer> show(Request request) {
    request.query();
    return show(request, Entered.NOTHING);
  }

  private Future<Answer> show(Request request, Entered entered) {
    Future<OpenAppeal> appeal = services.appeals().getOpen(request.caller(), id(request));
    return appeal
        .compose(_ -> contested(request))
        .map(
            contested ->
                Html.page(
                    Html.TEMPLATES.appealopen(
                        chrome(request, title(request)), appeal.result(), contested, entered)));
  }

  private Future<Contested> contested(Request request) {
    List<String> languages = List.of(Texts.of(request).language());
    return services.appeals().getContested(request.caller(), id(request), languages);
  }

  private Future<Answer> file(Request request) {
    Optional<Integer> place = request.query("place").number("place", 0, MOST_FILES);
    return contested(request)
        .map(found -> place.map(found::attachment).orElseGet(found::file))
        .compose(ProblemException::found)
        .map(new Download(services)::of);
  }

  private static AppealId id(Request request) {
    return new AppealId(request.id("id"));
  }

  private static String title(Request request) {
    Texts texts = Texts.of(request);
    return texts.text("appeal", texts.numeral(request.id("id")));
  }

  private Future<Answer> decide(Request request) {
    return intake.take(request, form -> decide(request, form), entered -> show(request, entered));
  }

  private Future<Answer> decide(Request request, Query form) {
    return services
        .appeals()
        .decide(request.caller(), id(request), verdict(request, form))
        .map(_ -> Answer.seeOther(ModerationLinks.APPEALS));
  }

  private static Verdict verdict(Request request, Query form) {
    String reasons = FormText.kept(form.text("reasons").orElse(""));
    String language = form.text("language").orElseGet(() -> Texts.of(request).language());
    return switch (form.chosen("outcome", Choice.class)) {
      case UPHELD -> new Verdict.Upheld(reasons, language);
      case REVERSED -> new Verdict.Reversed(reasons, language);
      case CHANGED ->
          new Verdict.Changed(reasons, language, form.chosen("kind", ActionKind.class), days(form));
    };
  }

  private static Optional<Duration> days(Query form) {
    return form.number("days", MOST_DAYS).map(Duration::ofDays);
  }
}
