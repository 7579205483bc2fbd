package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.plenary.chapter.Chapter;
import org.plenary.conduct.CodeOfConduct;
import org.plenary.conduct.CodePlace;
import org.plenary.conduct.CodeText;
import org.plenary.conduct.WrittenCode;
import org.plenary.forum.Forum;
import org.plenary.forum.ForumAddress;
import org.plenary.standing.Ladder;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** The codes of conduct, and where officers publish their next versions. */
public final class RulesPages {

  private static final String ADMINISTRATION = "/administration/rules";
  private static final int LONGEST_CODE = 60_000;
  private static final int HIGHEST_VERSION = 1_000_000;

  private final Services services;
  private final Assets assets;
  private final EditionDesk desk;

  public RulesPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.desk = new EditionDesk(assets);
  }

  public List<Route> routes() {
    String ofChapter = "/c/:chapter" + ADMINISTRATION;
    String ofForum = "/c/:chapter/:forum" + ADMINISTRATION;
    return List.of(
        Route.page("rules", "/c/:chapter/rules", this::rules),
        Route.page("write-rules", ofChapter, this::write).forMembers(),
        Route.form("publish-rules", ofChapter, this::publish),
        Route.page("write-forum-rules", ofForum, this::write).forMembers(),
        Route.form("publish-forum-rules", ofForum, this::publish));
  }

  private Future<Answer> rules(Request request) {
    Query query = request.query("forum", "version");
    String slug = request.path("chapter");
    Future<Chapter> chapter = services.chapters().getChapter(slug);
    Future<List<CodeOfConduct>> codes =
        query
            .number("version", HIGHEST_VERSION)
            .map(version -> one(request, new CodePlace(slug, query.text("forum")), version))
            .orElseGet(() -> newest(request, slug));
    Future<List<Ladder>> ladders = services.ladders().listLadders(request.caller(), slug);
    return Future.all(chapter, codes, ladders)
        .map(_ -> rulesPage(request, chapter.result(), codes.result(), ladders.result()));
  }

  private Future<List<CodeOfConduct>> one(Request request, CodePlace place, int version) {
    return services
        .rules()
        .getRules(request.caller(), place, version, request.languages())
        .map(List::of);
  }

  private Future<List<CodeOfConduct>> newest(Request request, String slug) {
    return services.rules().listRules(request.caller(), slug, request.languages());
  }

  private Answer rulesPage(
      Request request, Chapter chapter, List<CodeOfConduct> codes, List<Ladder> ladders) {
    return Html.page(
        Html.TEMPLATES.rules(
            chrome(request, chapter, "rules").known(elsewhere(request, chapter.slug())),
            chapter.slug(),
            codes,
            ladders));
  }

  // What was the rule once is to be read, not to be found.
  private static Elsewhere elsewhere(Request request, String chapter) {
    return Elsewhere.at(request, RuleLinks.rules(chapter)).listedIfWhole(request);
  }

  private Chrome chrome(Request request, Chapter chapter, String title) {
    return Chrome.of(
        request, assets, Texts.of(request).text(title), Crumb.of(chapter.brand(), chapter.slug()));
  }

  private Future<Answer> write(Request request) {
    return desk.show(request, new Code(request));
  }

  private Future<Answer> publish(Request request) {
    return desk.take(request, new Code(request));
  }

  private final class Code implements Publication {

    private final Request request;
    private final CodePlace place;

    Code(Request request) {
      this.request = request;
      this.place = request.place();
    }

    @Override
    public Future<Chapter> chapter() {
      return forum().compose(_ -> services.chapters().getChapter(place.chapter()));
    }

    private Future<Optional<Forum>> forum() {
      return place
          .forum()
          .map(slug -> new ForumAddress(place.chapter(), slug))
          .map(forum -> services.forums().getForum(request.caller(), forum).map(Optional::of))
          .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    @Override
    public Future<NextEdition> newest() {
      return services
          .publishing()
          .getEdition(request.caller(), place)
          .map(
              newest ->
                  new NextEdition(
                      newest.version(),
                      "",
                      newest.texts().stream()
                          .map(text -> new NextText(text.language(), WrittenCode.write(text)))
                          .toList()));
    }

    @Override
    public Future<Void> publish(NextEdition wish) {
      List<CodeText> texts =
          wish.texts().stream()
              .map(text -> WrittenCode.read(text.language(), text.text()))
              .toList();
      return services.publishing().publish(request.caller(), place, wish.judged(), texts);
    }

    @Override
    public String published() {
      return RuleLinks.rules(place.chapter());
    }

    @Override
    public Answer page(Chapter chapter, EditionView view) {
      return Html.page(
          Html.TEMPLATES.writerules(
              chrome(request, chapter, "rules.publish"), place, view, LONGEST_CODE));
    }
  }
}
