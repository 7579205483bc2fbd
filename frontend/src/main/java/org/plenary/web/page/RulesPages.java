package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.chapter.Chapter;
import org.plenary.conduct.CodeEdition;
import org.plenary.conduct.CodeOfConduct;
import org.plenary.conduct.CodePlace;
import org.plenary.conduct.CodeText;
import org.plenary.conduct.WrittenCode;
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

  public RulesPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
  }

  public List<Route> routes() {
    String ofChapter = "/c/:chapter" + ADMINISTRATION;
    String ofForum = "/c/:chapter/:forum" + ADMINISTRATION;
    return List.of(
        Route.page("rules", "/c/:chapter/rules", this::rules),
        Route.page("write-rules", ofChapter, this::write).forMembers(),
        Route.form("publish-rules", ofChapter, this::publish).forMembers(),
        Route.page("write-forum-rules", ofForum, this::write).forMembers(),
        Route.form("publish-forum-rules", ofForum, this::publish).forMembers());
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
    return Future.all(chapter, codes)
        .map(_ -> rulesPage(request, chapter.result(), codes.result()));
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

  private Answer rulesPage(Request request, Chapter chapter, List<CodeOfConduct> codes) {
    return Html.page(
        Html.TEMPLATES.rules(chrome(request, chapter, "rules"), chapter.slug(), codes));
  }

  private Chrome chrome(Request request, Chapter chapter, String title) {
    return Chrome.of(
        request, assets, Texts.of(request).text(title), Crumb.of(chapter.brand(), chapter.slug()));
  }

  private static CodePlace place(Request request) {
    return new CodePlace(
        request.path("chapter"),
        Optional.of(request.path("forum")).filter(slug -> !slug.isEmpty()));
  }

  private Future<Answer> write(Request request) {
    request.query();
    CodePlace place = place(request);
    Future<CodeEdition> newest = services.publishing().getEdition(request.caller(), place);
    Future<Chapter> chapter = services.chapters().getChapter(place.chapter());
    return Future.all(newest, chapter)
        .map(_ -> writePage(request, place, chapter.result(), newest.result()));
  }

  private Answer writePage(Request request, CodePlace place, Chapter chapter, CodeEdition newest) {
    return Html.page(
        Html.TEMPLATES.writerules(
            chrome(request, chapter, "rules.publish"),
            place,
            newest.version(),
            drafts(chapter, newest)));
  }

  // A language that the chapter gave up stays until its text is taken away.
  private static List<NextCode> drafts(Chapter chapter, CodeEdition newest) {
    return Stream.concat(
            chapter.languages().stream(), newest.texts().stream().map(CodeText::language))
        .distinct()
        .map(language -> NextCode.of(language, newest))
        .toList();
  }

  private Future<Answer> publish(Request request) {
    CodePlace place = place(request);
    Future<CodeEdition> newest = services.publishing().getEdition(request.caller(), place);
    Future<Chapter> chapter = services.chapters().getChapter(place.chapter());
    return Future.all(newest, chapter)
        .compose(_ -> publish(request, place, drafts(chapter.result(), newest.result())))
        .map(_ -> Answer.seeOther(Links.rules(place.chapter())));
  }

  private Future<Void> publish(Request request, CodePlace place, List<NextCode> drafts) {
    Stream<String> fields = drafts.stream().map(NextCode::field);
    Query form =
        request.form(
            LONGEST_CODE, Stream.concat(Stream.of("judged"), fields).toArray(String[]::new));
    int judged = form.number("judged", HIGHEST_VERSION).orElse(0);
    List<CodeText> texts = drafts.stream().flatMap(draft -> text(form, draft).stream()).toList();
    return services.publishing().publish(request.caller(), place, judged, texts);
  }

  private static Optional<CodeText> text(Query form, NextCode draft) {
    return form.text(draft.field())
        .filter(text -> !text.isBlank())
        .map(text -> WrittenCode.read(draft.language(), text));
  }
}
