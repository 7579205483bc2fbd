package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.draft.Draft;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Problems;
import org.plenary.web.door.Problems.Description;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Retelling;
import org.plenary.web.door.Services;
import org.plenary.writing.Sending;

/**
 * What all forms for writing do: show, preview, keep, send. Whatever is not taken is kept as a
 * draft, and stands in the form again with the reason.
 */
final class WritingDesk {

  private static final Problem REUSED = new Problem.Obstructed(Obstacle.KEY_REUSED);

  private static final Problem STALE = new Problem.Obstructed(Obstacle.STALE);

  private final Services services;
  private final FormFiles files;
  private final SheetPage page;
  private final Drafting drafting;
  private final Merging merging;
  private final NewRules rules;

  WritingDesk(Services services, Assets assets) {
    this.services = services;
    this.files =
        new FormFiles(services.attachments(), services.drafts(), services.composer().mostFiles());
    this.drafting = new Drafting(services.drafts());
    this.merging = new Merging(services);
    this.rules = new NewRules(services.acceptance());
    this.page = new SheetPage(services, assets, files, rules);
  }

  /** The form, with the draft of its place where there is one. */
  Future<Answer> show(Request request, Sheet sheet, Typed otherwise) {
    return drafting
        .find(request, sheet)
        .compose(
            draft ->
                page.show(
                    request,
                    sheet,
                    draft
                        .map(kept -> Filled.with(reopened(sheet, kept, otherwise)).kept(kept))
                        .orElseGet(() -> Filled.fresh(otherwise))));
  }

  // Where no pseudonym may be used any more, it is not asked for.
  private static Typed reopened(Sheet sheet, Draft draft, Typed otherwise) {
    Typed kept = Typed.of(draft).over(otherwise);
    return sheet.kind() == Sheet.Kind.REPLY ? kept.above(otherwise) : kept;
  }

  /** What it is done with: the address of what was written. */
  interface Sender {
    Future<String> send(Sheet sheet, Typed typed, Sending sending);
  }

  /**
   * Takes what was typed.
   *
   * @param bare the form as somebody sees it who is not known
   */
  Future<Answer> take(
      Request request, Sheet bare, Function<Request, Future<Sheet>> found, Sender sender) {
    Query form = Typed.form(request, files.fields());
    Typed typed = Typed.of(form);
    if (request.caller().member().isEmpty()) {
      return page.show(
          request,
          bare,
          Filled.with(typed)
              .again(files.again(request, form))
              .refused(Problems.description(new Problem.NotSignedIn())));
    }
    return found
        .apply(request)
        .compose(
            sheet ->
                Typed.objection(form)
                    .map(problem -> keep(request, sheet, typed, new ProblemException(problem)))
                    .orElseGet(() -> take(request, sheet, typed, form, sender)))
        .recover(failure -> keep(request, bare, typed, failure));
  }

  /** How many bytes a form may have, with its files. */
  int bytes() {
    return files.bytes();
  }

  private Future<Answer> take(
      Request request, Sheet sheet, Typed typed, Query form, Sender sender) {
    return files
        .take(request, sheet.action(), form)
        .compose(
            taken ->
                taken
                    .refused()
                    .map(refused -> without(request, sheet, typed.with(taken.files()), refused))
                    .orElseGet(
                        () -> goOn(request, sheet, typed.with(taken.files()), form, sender)));
  }

  // What else was sent waits for another choice.
  private Future<Answer> without(
      Request request, Sheet sheet, Typed typed, FormFiles.Refused refused) {
    return kept(request, sheet, typed)
        .map(filled -> filled.refused(refused.name(), Problems.description(refused.problem())))
        .compose(filled -> page.show(request, sheet, filled));
  }

  // Even where the place is gone, the words are not.
  private Future<Answer> keep(Request request, Sheet sheet, Typed typed, Throwable failure) {
    return kept(request, sheet, typed).compose(filled -> refused(request, sheet, filled, failure));
  }

  // What cannot be kept stands in the form all the same.
  private Future<Filled> kept(Request request, Sheet sheet, Typed typed) {
    Filled filled = Filled.with(typed);
    return drafting
        .keep(request, sheet, typed)
        .map(draft -> draft.map(filled::kept).orElse(filled))
        .otherwise(filled);
  }

  private Future<Answer> goOn(
      Request request, Sheet sheet, Typed typed, Query form, Sender sender) {
    return request
        .retelling()
        .flatMap(Retelling::told)
        .map(told -> tellAgain(request, sheet, typed, form, told))
        .orElseGet(() -> act(request, sheet, typed, form, sender));
  }

  private Future<Answer> act(Request request, Sheet sheet, Typed typed, Query form, Sender sender) {
    return switch (form.text("do").orElse("send")) {
      case "preview" -> preview(request, sheet, typed);
      case "keep" -> keep(request, sheet, typed);
      case "attach" -> page.show(request, sheet, Filled.with(typed));
      default ->
          send(
              request,
              sheet,
              typed,
              (there, words, sending) ->
                  rules.accept(request, form).compose(_ -> sender.send(there, words, sending)));
    };
  }

  // What the form began from was told with the first answer; from here on it is the newest.
  private Future<Answer> tellAgain(
      Request request, Sheet sheet, Typed typed, Query form, Description told) {
    if (form.text("do").equals(Optional.of("keep"))) {
      return besideDraft(request, sheet, Filled.with(typed));
    }
    return kept(request, sheet, typed)
        .compose(
            filled ->
                told.name().equals("stale")
                    ? merging.withPost(request, sheet, filled.holding(filled.typed().onto(0)))
                    : Future.succeededFuture(filled))
        .compose(filled -> page.show(request, sheet, filled.refused(told)));
  }

  private Future<Answer> preview(Request request, Sheet sheet, Typed typed) {
    return services
        .composer()
        .preview(typed.words(), sheet.language())
        .compose(
            shown ->
                page.show(
                    request,
                    sheet,
                    Filled.with(typed.in(shown.language())).previewed(shown.html())))
        .recover(failure -> refused(request, sheet, Filled.with(typed), failure));
  }

  private Future<Answer> keep(Request request, Sheet sheet, Typed typed) {
    return drafting
        .keep(request, sheet, typed)
        .map(draft -> kept(request, draft))
        .recover(
            failure ->
                Drafting.isStale(failure)
                    ? besideDraft(request, sheet, Filled.with(typed))
                    : refused(request, sheet, Filled.with(typed), failure));
  }

  private static Answer kept(Request request, Optional<Draft> draft) {
    int version = draft.map(Draft::version).orElse(0);
    return request.preferences().isMinimal()
        ? Answer.done().withEtag(Integer.toString(version))
        : Answer.seeOther("/me/drafts");
  }

  // Who is shown what another window kept, and keeps the same again, means it.
  private Future<Answer> besideDraft(Request request, Sheet sheet, Filled filled) {
    return drafting
        .find(request, sheet)
        .map(draft -> merging.withDraft(draft, filled))
        .compose(merged -> page.show(request, sheet, merged.refused(Problems.description(STALE))));
  }

  private Future<Answer> send(Request request, Sheet sheet, Typed typed, Sender sender) {
    var sending =
        new Sending(
            Optional.of(request.retryKeys().retry(typed.key(), typed.sent())), request.network());
    return sender
        .send(sheet, typed, sending)
        .compose(
            address ->
                forget(request, sheet, typed).otherwiseEmpty().map(_ -> sent(request, address)))
        .recover(failure -> keep(request, sheet, typed, failure));
  }

  // What another window kept for this place since is not sent with it, and stays with its files.
  private Future<Void> forget(Request request, Sheet sheet, Typed typed) {
    return drafting
        .drop(request, sheet, typed)
        .compose(
            isLast -> isLast ? files.dropAll(request, sheet.action()) : Future.succeededFuture());
  }

  private static Answer sent(Request request, String address) {
    return request.preferences().isMinimal() ? Answer.at(address) : Answer.seeOther(address);
  }

  private Future<Answer> refused(Request request, Sheet sheet, Filled filled, Throwable failure) {
    return failure instanceof ProblemException refusal
        ? refused(request, sheet, filled, refusal.problem())
        : Future.failedFuture(failure);
  }

  private Future<Answer> refused(Request request, Sheet sheet, Filled filled, Problem problem) {
    return again(request, sheet, filled, problem)
        .compose(
            standing -> page.show(request, sheet, standing.refused(Problems.description(problem))));
  }

  private Future<Filled> again(Request request, Sheet sheet, Filled filled, Problem problem) {
    if (problem.equals(REUSED)) {
      return Future.succeededFuture(filled.holding(filled.typed().anew()));
    }
    return problem.equals(STALE)
        ? merging.withPost(request, sheet, filled)
        : Future.succeededFuture(filled);
  }
}
