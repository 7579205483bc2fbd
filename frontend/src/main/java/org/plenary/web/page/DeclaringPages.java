package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.chapter.Chapter;
import org.plenary.declaration.Concern;
import org.plenary.declaration.DeclarationEdition;
import org.plenary.declaration.DeclaredText;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Problems;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/**
 * Where officers write what their chapter says on contact and on privacy. What is not taken stands
 * in the form again with the reason, even where a session ended.
 */
public final class DeclaringPages {

  private static final int HIGHEST_VERSION = 1_000_000;
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,3}");
  private static final DeclarationEdition NOTHING = new DeclarationEdition(0, "", List.of());

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
        Route.form("publish-" + concern.text(), place, request -> publish(request, concern)));
  }

  private Future<Answer> write(Request request, Concern concern) {
    request.query();
    return newest(request, concern).map(view -> page(request, view));
  }

  private Future<DeclaringView> newest(Request request, Concern concern) {
    String slug = request.path("chapter");
    Future<DeclarationEdition> newest =
        services.declarations().getEdition(request.caller(), slug, concern);
    Future<Chapter> chapter = services.chapters().getChapter(slug);
    return Future.all(newest, chapter)
        .map(_ -> DeclaringView.of(Texts.of(request), chapter.result(), concern, newest.result()));
  }

  private Answer page(Request request, DeclaringView view) {
    Chapter chapter = view.chapter();
    Chrome chrome =
        Chrome.of(
            request,
            assets,
            view.texts().text(view.concern().text() + ".edit"),
            Crumb.of(chapter.brand(), chapter.slug()));
    Answer page =
        Html.page(Html.TEMPLATES.declaring(chrome, view, services.declarations().longest()));
    return view.problem()
        .map(why -> page.withStatus(why.status()).withHeader("cache-control", "no-store"))
        .orElse(page);
  }

  private Future<Answer> publish(Request request, Concern concern) {
    return request.caller().member().isEmpty()
        ? giveBack(request, concern)
        : newest(request, concern).compose(newest -> publish(request, newest));
  }

  // Whoever is not known learns nothing here but what they sent.
  private Future<Answer> giveBack(Request request, Concern concern) {
    List<String> languages =
        request.body().fieldNames(NextCode.FIELD).stream()
            .filter(language -> LANGUAGE.matcher(language).matches())
            .toList();
    return services
        .chapters()
        .getChapter(request.path("chapter"))
        .map(
            chapter ->
                DeclaringView.of(Texts.of(request), chapter, concern, NOTHING)
                    .holding(typed(form(request, languages), languages))
                    .refused(Problems.description(new Problem.NotSignedIn())))
        .map(view -> page(request, view));
  }

  private Future<Answer> publish(Request request, DeclaringView newest) {
    Query form = form(request, newest.languages());
    DeclaringView view = newest.holding(typed(form, newest.languages()));
    return objection(form, newest.languages())
        .<Future<Void>>map(ProblemException::fail)
        .orElseGet(() -> publish(request.caller(), view))
        .map(_ -> Answer.seeOther(Links.declared(view.chapter().slug(), view.concern())))
        .recover(failure -> again(request, view, failure));
  }

  private Future<Void> publish(Caller caller, DeclaringView view) {
    return services
        .declarations()
        .publish(caller, view.chapter().slug(), view.concern(), view.wish());
  }

  private Future<Answer> again(Request request, DeclaringView view, Throwable failure) {
    if (!(failure instanceof ProblemException refusal)) {
      return Future.failedFuture(failure);
    }
    Future<DeclaringView> standing =
        refusal.problem() instanceof Problem.Conflict
            ? services
                .declarations()
                .getEdition(request.caller(), view.chapter().slug(), view.concern())
                .map(view::beside)
            : Future.succeededFuture(view);
    return standing.map(
        shown -> page(request, shown.refused(Problems.description(refusal.problem()))));
  }

  private static Query form(Request request, List<String> languages) {
    return request.typed(
        Stream.concat(Stream.of("judged", "address"), fields(languages)).toArray(String[]::new));
  }

  private static Stream<String> fields(List<String> languages) {
    return languages.stream().map(language -> NextCode.FIELD + language);
  }

  private static DeclarationEdition typed(Query form, List<String> languages) {
    return new DeclarationEdition(
        form.number("judged", 0, HIGHEST_VERSION).orElse(0),
        FormText.kept(form.text("address").orElse("")).strip(),
        languages.stream().flatMap(language -> text(form, language)).toList());
  }

  private static Stream<DeclaredText> text(Query form, String language) {
    return form
        .text(NextCode.FIELD + language)
        .map(FormText::kept)
        .filter(text -> !text.isBlank())
        .map(text -> new DeclaredText(language, text))
        .stream();
  }

  // What is typed of it is what can be kept.
  private static Optional<Problem> objection(Query form, List<String> languages) {
    return fields(languages)
        .flatMap(
            field -> form.text(field).flatMap(sent -> FormText.objection(field, sent)).stream())
        .findFirst();
  }
}
