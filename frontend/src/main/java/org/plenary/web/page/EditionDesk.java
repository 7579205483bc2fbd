package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.chapter.Chapter;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Failures;
import org.plenary.web.door.Problems.Description;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;

/**
 * What the forms do in which officers write the next version of what their chapter publishes.
 * Whatever comes between, what was typed stands in the form again with the reason.
 */
final class EditionDesk {

  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,3}");

  private final Returned returned;

  EditionDesk(Assets assets) {
    this.returned = new Returned(assets);
  }

  /** The form, which begins with the newest version. */
  Future<Answer> show(Request request, Publication what) {
    request.query();
    Future<NextEdition> newest = what.newest();
    Future<Chapter> chapter = what.chapter();
    return Future.all(newest, chapter)
        .map(_ -> view(request, chapter.result(), List.of(), newest.result()))
        .map(view -> what.page(chapter.result(), view));
  }

  private static EditionView view(
      Request request, Chapter chapter, List<String> others, NextEdition wish) {
    List<String> languages =
        Stream.concat(chapter.languages().stream(), others.stream()).distinct().toList();
    return EditionView.of(Texts.of(request), languages, wish);
  }

  /** Takes what was typed. */
  Future<Answer> take(Request request, Publication what) {
    List<String> languages = languages(request);
    Query form = NextEdition.form(request, languages);
    NextEdition typed = NextEdition.typed(form, languages);
    return Future.succeededFuture(request)
        .map(Request::member)
        .compose(_ -> publish(request, what, form, languages, typed))
        .map(_ -> Answer.seeOther(what.published()))
        .recover(failure -> again(request, what, form, typed, failure));
  }

  // In which it was typed, whichever the chapter has now.
  private static List<String> languages(Request request) {
    return request.body().fieldNames(NextText.FIELD).stream()
        .filter(language -> LANGUAGE.matcher(language).matches())
        .toList();
  }

  private static Future<Void> publish(
      Request request, Publication what, Query form, List<String> languages, NextEdition typed) {
    request.requireFirst();
    return NextEdition.objection(form, languages)
        .<Future<Void>>map(ProblemException::fail)
        .orElseGet(() -> what.publish(typed));
  }

  // Whoever may not publish learns nothing here but what they sent.
  private Future<Answer> again(
      Request request, Publication what, Query form, NextEdition typed, Throwable failure) {
    Description told = Failures.describe(request, failure);
    return what.chapter()
        .compose(
            chapter ->
                meeting(what, view(request, chapter, languages(request), typed), told)
                    .map(view -> what.page(chapter, view.refused(told))))
        .map(page -> page.withStatus(told.status()).withHeader("cache-control", "no-store"))
        .recover(_ -> Future.succeededFuture(returned.page(request, form, told)));
  }

  private static Future<EditionView> meeting(Publication what, EditionView view, Description told) {
    return told.name().equals("conflict")
        ? what.newest().map(view::beside).otherwise(view)
        : Future.succeededFuture(view);
  }
}
