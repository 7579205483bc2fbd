package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.administration.NewChapter;
import org.plenary.chapter.Chapter;
import org.plenary.profile.ProfileService;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;

/** Where administrators found chapters, and find them all. */
public final class FoundingPages {

  private static final String PATH = "/administration";
  private static final List<String> FIELDS =
      List.of("slug", "name", "description", "languages", "officer");
  private static final int LONGEST = 2_000;

  private final Services services;
  private final Assets assets;
  private final Intake intake;

  public FoundingPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.intake = new Intake(assets, LONGEST, FIELDS);
  }

  public List<Route> routes() {
    return List.of(
        Route.page("all-chapters", PATH, this::show).forMembers(),
        Route.form("found-chapter", PATH, this::found));
  }

  private Future<Answer> show(Request request) {
    request.query();
    return show(request, Entered.NOTHING);
  }

  private Future<Answer> show(Request request, Entered entered) {
    return services
        .founding()
        .requireFounder(request.caller())
        .compose(_ -> services.chapters().listChapters())
        .map(chapters -> page(request, chapters, entered));
  }

  private Answer page(Request request, List<Chapter> chapters, Entered entered) {
    String title = Texts.of(request).text("administration");
    return Html.page(Html.TEMPLATES.founding(Chrome.of(request, assets, title), chapters, entered));
  }

  private Future<Answer> found(Request request) {
    return intake.take(
        request,
        form ->
            services
                .founding()
                .requireFounder(request.caller())
                .compose(_ -> found(request, wish(form))),
        entered -> show(request, entered));
  }

  private static NewChapter wish(Query form) {
    return new NewChapter(
        text(form, "slug"),
        text(form, "name"),
        text(form, "description"),
        ProfileService.languages(text(form, "languages")),
        text(form, "officer"));
  }

  private static String text(Query form, String name) {
    return form.text(name).orElse("").strip();
  }

  private Future<Answer> found(Request request, NewChapter wish) {
    return services
        .founding()
        .found(request.caller(), wish)
        .map(_ -> Answer.seeOther(Links.administration(wish.slug())));
  }
}
