package org.plenary.web.page;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.profile.About;
import org.plenary.profile.Affiliation;
import org.plenary.profile.FirstVisit;
import org.plenary.profile.OwnProfile;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** The first visit of a member, and what they say of themselves later. */
public final class ProfilePages {

  private static final String WELCOME = "/welcome";
  private static final String PROFILE = "/me/profile";
  private static final List<String> FIRST =
      Stream.concat(
              Stream.of("handle", "name", "timeZone", "rules"), SpokenLanguages.FIELDS.stream())
          .toList();
  private static final int LONGEST = 500;
  private static final int ROWS = 10;

  private final Services services;
  private final Assets assets;
  private final Intake first;
  private final Intake later;

  public ProfilePages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.first = new Intake(assets, LONGEST, FIRST);
    this.later = new Intake(assets, LONGEST, fields());
  }

  public List<Route> routes() {
    return List.of(
        Route.page("welcome", WELCOME, this::showWelcome).forMembers(),
        Route.form("welcome-done", WELCOME, this::welcome),
        Route.page("profile", PROFILE, this::showProfile).forMembers(),
        Route.form("change-profile", PROFILE, this::change));
  }

  private Future<Answer> showWelcome(Request request) {
    request.query();
    return services
        .profiles()
        .getProfile(request.member())
        .compose(
            profile ->
                profile.welcomed()
                    ? Future.succeededFuture(Answer.found(PROFILE))
                    : welcomePage(request, profile, Entered.NOTHING));
  }

  private Future<Answer> welcomePage(Request request, OwnProfile profile, Entered entered) {
    Texts texts = Texts.of(request);
    Chrome chrome = Chrome.of(request, assets, texts.text("welcome"));
    List<String> known = profile.about().languages();
    return spoken(request, known.isEmpty() ? List.of(texts.language()) : known, entered)
        .map(spoken -> Html.page(Html.TEMPLATES.welcome(chrome, profile, spoken, entered)));
  }

  private Future<SpokenLanguages> spoken(Request request, List<String> kept, Entered entered) {
    return services
        .chapters()
        .listChapters()
        .map(chapters -> SpokenLanguages.of(Texts.of(request), chapters, kept, entered));
  }

  private Future<Answer> welcome(Request request) {
    return first.take(
        request,
        form -> welcome(request, form),
        entered ->
            services
                .profiles()
                .getProfile(request.member())
                .compose(profile -> welcomePage(request, profile, entered)));
  }

  private Future<Answer> welcome(Request request, Query form) {
    var visit =
        new FirstVisit(
            text(form, "handle"),
            text(form, "name"),
            SpokenLanguages.read(form),
            text(form, "timeZone"),
            form.number("rules", Integer.MAX_VALUE).orElse(0));
    return services.profiles().welcome(request.member(), visit).map(_ -> Answer.seeOther("/"));
  }

  private static String text(Query form, String name) {
    return form.text(name).orElse("").strip();
  }

  private Future<Answer> showProfile(Request request) {
    request.query();
    return profilePage(request, Entered.NOTHING);
  }

  private Future<Answer> profilePage(Request request, Entered entered) {
    return services
        .profiles()
        .getProfile(request.member())
        .compose(profile -> profilePage(request, profile, entered));
  }

  private Future<Answer> profilePage(Request request, OwnProfile profile, Entered entered) {
    String title = Texts.of(request).text("profile");
    Chrome chrome = Chrome.of(request, assets, title, new Crumb(profile.about().name(), "/me"));
    List<Integer> rows = rows(profile, entered);
    return spoken(request, profile.about().languages(), entered)
        .map(spoken -> Html.page(Html.TEMPLATES.profile(chrome, profile, spoken, rows, entered)));
  }

  // Those that name somebody close up, for so their fields are counted where one is refused.
  private static List<Integer> rows(OwnProfile profile, Entered entered) {
    int some = Math.min(ROWS, profile.about().affiliations().size() + 2);
    return IntStream.range(0, entered.isRefused() ? ROWS : some)
        .boxed()
        .sorted(Comparator.comparing(row -> entered.field("organisation-" + row, "").isBlank()))
        .toList();
  }

  private Future<Answer> change(Request request) {
    return later.take(
        request, form -> change(request, form), entered -> profilePage(request, entered));
  }

  private Future<Answer> change(Request request, Query form) {
    var about =
        new About(
            text(form, "name"),
            SpokenLanguages.read(form),
            text(form, "timeZone"),
            text(form, "pronouns"),
            affiliations(form),
            form.text("chapter").filter(slug -> !slug.isBlank()));
    return services.profiles().change(request.member(), about).map(_ -> Answer.seeOther(PROFILE));
  }

  private static List<String> fields() {
    return Stream.of(
            Stream.of("name", "timeZone", "pronouns", "chapter"),
            SpokenLanguages.FIELDS.stream(),
            IntStream.range(0, ROWS)
                .boxed()
                .flatMap(row -> Stream.of("organisation-" + row, "since-" + row, "until-" + row)))
        .flatMap(fields -> fields)
        .toList();
  }

  private static List<Affiliation> affiliations(Query form) {
    var affiliations = new ArrayList<Affiliation>();
    for (int row = 0; row < ROWS; row++) {
      if (!text(form, "organisation-" + row).isEmpty()) {
        affiliations.add(affiliation(form, row, affiliations.size()));
      }
    }
    return affiliations;
  }

  // The row in which it stands, and its number among those that name somebody.
  private static Affiliation affiliation(Query form, int row, int n) {
    LocalDate since =
        date(form, "since-", row, n)
            .orElseThrow(() -> refused("since-" + n, Why.of("when-begun", "When did it begin?")));
    return new Affiliation(text(form, "organisation-" + row), since, date(form, "until-", row, n));
  }

  private static Optional<LocalDate> date(Query form, String name, int row, int n) {
    try {
      return form.text(name + row).map(LocalDate::parse);
    } catch (DateTimeParseException _) {
      throw refused(name + n, Why.of("date", "Write the date as 2026-03-01."));
    }
  }

  private static ProblemException refused(String field, Why why) {
    return new ProblemException(Problem.Invalid.field(field, why));
  }
}
