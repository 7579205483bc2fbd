package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.chapter.Chapter;
import org.plenary.declaration.Concern;
import org.plenary.declaration.DeclarationEdition;
import org.plenary.declaration.DeclaredText;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Where officers write what their chapter says on contact and on privacy. */
public final class DeclaringPages {

  private static final int LONGEST = 200_000;
  private static final int HIGHEST_VERSION = 1_000_000;

  private final Services services;
  private final Assets assets;

  public DeclaringPages(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
  }

  public List<Route> routes() {
    return Stream.of(Concern.values()).flatMap(this::routes).toList();
  }

  private Stream<Route> routes(Concern concern) {
    String place = "/c/:chapter/administration/" + concern.text();
    return Stream.of(
        Route.page("write-" + concern.text(), place, request -> write(request, concern))
            .forMembers(),
        Route.form("publish-" + concern.text(), place, request -> publish(request, concern))
            .forMembers());
  }

  private Future<Answer> write(Request request, Concern concern) {
    request.query();
    String slug = request.path("chapter");
    Future<DeclarationEdition> newest =
        services.declarations().getEdition(request.caller(), slug, concern);
    Future<Chapter> chapter = services.chapters().getChapter(slug);
    return Future.all(newest, chapter)
        .map(_ -> writePage(request, concern, chapter.result(), newest.result()));
  }

  private Answer writePage(
      Request request, Concern concern, Chapter chapter, DeclarationEdition newest) {
    Chrome chrome =
        Chrome.of(
            request,
            assets,
            Texts.of(request).text(concern.text() + ".edit"),
            Crumb.of(chapter.brand(), chapter.slug()));
    return Html.page(
        Html.TEMPLATES.declaring(
            chrome,
            concern,
            chapter.slug(),
            newest,
            drafts(chapter, newest),
            services.declarations().longest()));
  }

  // A language that the chapter gave up stays until its text is taken away.
  private static List<NextCode> drafts(Chapter chapter, DeclarationEdition newest) {
    return Stream.concat(
            chapter.languages().stream(), newest.texts().stream().map(DeclaredText::language))
        .distinct()
        .map(language -> new NextCode(language, text(language, newest)))
        .toList();
  }

  private static String text(String language, DeclarationEdition newest) {
    return newest.texts().stream()
        .filter(text -> text.language().equals(language))
        .map(DeclaredText::source)
        .findFirst()
        .orElse("");
  }

  private Future<Answer> publish(Request request, Concern concern) {
    String slug = request.path("chapter");
    Future<DeclarationEdition> newest =
        services.declarations().getEdition(request.caller(), slug, concern);
    Future<Chapter> chapter = services.chapters().getChapter(slug);
    return Future.all(newest, chapter)
        .map(_ -> wish(request, drafts(chapter.result(), newest.result())))
        .compose(wish -> services.declarations().publish(request.caller(), slug, concern, wish))
        .map(_ -> Answer.seeOther(Links.declared(slug, concern)));
  }

  private static DeclarationEdition wish(Request request, List<NextCode> drafts) {
    Stream<String> fields = drafts.stream().map(NextCode::field);
    Query form =
        request.form(
            LONGEST, Stream.concat(Stream.of("judged", "address"), fields).toArray(String[]::new));
    return new DeclarationEdition(
        form.number("judged", HIGHEST_VERSION).orElse(0),
        form.text("address").orElse("").strip(),
        drafts.stream().flatMap(draft -> text(form, draft)).toList());
  }

  private static Stream<DeclaredText> text(Query form, NextCode draft) {
    return form
        .text(draft.field())
        .filter(text -> !text.isBlank())
        .map(text -> new DeclaredText(draft.language(), text))
        .stream();
  }
}
