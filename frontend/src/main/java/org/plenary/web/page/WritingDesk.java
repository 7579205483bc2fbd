package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.attachment.Upload;
import org.plenary.conduct.AskedRules;
import org.plenary.draft.Draft;
import org.plenary.problem.FieldError;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.topic.Topic;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Problems;
import org.plenary.web.door.Problems.Description;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
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
  private final Assets assets;
  private final FormFiles files;
  private final NewRules rules;
  private final Similar similar;

  WritingDesk(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.files =
        new FormFiles(services.attachments(), services.drafts(), services.composer().mostFiles());
    this.rules = new NewRules(services.acceptance());
    this.similar = new Similar(services);
  }

  /** The form, with the draft of its place where there is one. */
  Future<Answer> show(Request request, Sheet sheet, Typed otherwise) {
    return services
        .drafts()
        .find(request.member(), sheet.action())
        .compose(
            draft ->
                page(
                    request,
                    sheet,
                    draft.map(kept -> reopened(sheet, kept, otherwise)).orElse(otherwise),
                    Optional.empty(),
                    Optional.empty()));
  }

  // Where no pseudonym may be used any more, it is not asked for.
  private static Typed reopened(Sheet sheet, Draft draft, Typed otherwise) {
    Typed kept = Typed.of(draft).over(otherwise);
    return sheet.kind() == Sheet.Kind.REPLY ? kept.above(otherwise) : kept;
  }

  private Future<Answer> page(
      Request request,
      Sheet sheet,
      Typed typed,
      Optional<String> preview,
      Optional<Description> problem) {
    Future<List<Topic>> topics = services.topics().listTopics();
    Future<List<AskedRules>> asked = rules.listAsked(request, sheet);
    Future<List<Upload>> waiting = files.waiting(request, sheet.action());
    Future<List<Related>> alike =
        preview.isPresent() ? similar.of(request, sheet, typed) : Future.succeededFuture(List.of());
    return Future.all(topics, asked, waiting, alike)
        .map(
            _ ->
                page(
                    request,
                    sheet,
                    typed,
                    preview,
                    problem,
                    asked.result(),
                    topics.result(),
                    alike.result(),
                    waiting.result()))
        .map(answer -> problem.map(told -> answer.withStatus(told.status())).orElse(answer))
        .map(answer -> answer.withHeader("cache-control", "no-store"));
  }

  private Answer page(
      Request request,
      Sheet sheet,
      Typed typed,
      Optional<String> preview,
      Optional<Description> problem,
      List<AskedRules> asked,
      List<Topic> topics,
      List<Related> alike,
      List<Upload> waiting) {
    Texts texts = Texts.of(request.languages());
    Chrome chrome =
        Chrome.of(
            request,
            assets,
            texts.text(sheet.heading()),
            sheet.path().toArray(Chrome.Crumb[]::new));
    var view =
        new SheetView(
            texts,
            sheet,
            typed,
            preview,
            problem.map(told -> sentence(texts, told)),
            asked,
            topics,
            alike,
            new HungView(
                texts,
                HungView.chosen(sheet, typed, waiting),
                services.composer().mostFiles(),
                services.attachments().limits().bytes()));
    return Html.page(Html.TEMPLATES.write(chrome, view));
  }

  private static String sentence(Texts texts, Description problem) {
    String fields =
        problem.errors().stream().map(FieldError::message).collect(Collectors.joining(" "));
    return texts.text("problem." + problem.name())
        + ". "
        + (fields.isEmpty() ? problem.detail() : fields);
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
      return refused(request, bare, typed, new Problem.NotSignedIn());
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
    Optional<Description> told = Optional.of(named(refused));
    return services
        .drafts()
        .save(request.member(), sheet.action(), typed.draft())
        .otherwiseEmpty()
        .compose(_ -> page(request, sheet, typed, Optional.empty(), told));
  }

  private static Description named(FormFiles.Refused refused) {
    Description told = Problems.description(refused.problem());
    String why = told.errors().isEmpty() ? told.detail() : told.errors().getFirst().message();
    return new Description(told.status(), told.name(), refused.name() + ": " + why, List.of());
  }

  // Even where the place is gone, the words are not.
  private Future<Answer> keep(Request request, Sheet sheet, Typed typed, Throwable failure) {
    return services
        .drafts()
        .save(request.member(), sheet.action(), typed.draft())
        .transform(_ -> refused(request, sheet, typed, failure));
  }

  private Future<Answer> goOn(
      Request request, Sheet sheet, Typed typed, Query form, Sender sender) {
    return switch (form.text("do").orElse("send")) {
      case "preview" -> preview(request, sheet, typed);
      case "keep" -> kept(request, sheet, typed);
      case "attach" -> page(request, sheet, typed, Optional.empty(), Optional.empty());
      default ->
          send(
              request,
              sheet,
              typed,
              (there, words, sending) ->
                  rules.accept(request, form).compose(_ -> sender.send(there, words, sending)));
    };
  }

  private Future<Answer> preview(Request request, Sheet sheet, Typed typed) {
    return services
        .composer()
        .preview(typed.words(), sheet.language())
        .compose(
            shown ->
                page(
                    request,
                    sheet,
                    typed.in(shown.language()),
                    Optional.of(shown.html()),
                    Optional.empty()))
        .recover(failure -> refused(request, sheet, typed, failure));
  }

  private Future<Answer> kept(Request request, Sheet sheet, Typed typed) {
    return services
        .drafts()
        .save(request.member(), sheet.action(), typed.draft())
        .map(_ -> Answer.seeOther("/me/drafts"))
        .recover(failure -> refused(request, sheet, typed, failure));
  }

  private Future<Answer> send(Request request, Sheet sheet, Typed typed, Sender sender) {
    var sending =
        new Sending(Optional.of(request.retry(typed.key(), typed.sent())), request.network());
    return sender
        .send(sheet, typed, sending)
        .compose(
            address ->
                services
                    .drafts()
                    .delete(request.member(), sheet.action())
                    .compose(_ -> files.dropAll(request, sheet.action()))
                    .otherwiseEmpty()
                    .map(_ -> Answer.seeOther(address)))
        .recover(failure -> keep(request, sheet, typed, failure));
  }

  private Future<Answer> refused(Request request, Sheet sheet, Typed typed, Throwable failure) {
    return failure instanceof ProblemException refusal
        ? refused(request, sheet, typed, refusal.problem())
        : Future.failedFuture(failure);
  }

  private Future<Answer> refused(Request request, Sheet sheet, Typed typed, Problem problem) {
    return page(
        request,
        sheet,
        again(sheet, typed, problem),
        Optional.empty(),
        Optional.of(Problems.description(problem)));
  }

  // Who is told what stands there now, and sends the same again, means it.
  private static Typed again(Sheet sheet, Typed typed, Problem problem) {
    if (problem.equals(REUSED)) {
      return typed.anew();
    }
    return problem.equals(STALE)
        ? sheet.answered().map(now -> typed.onto(now.revision())).orElse(typed)
        : typed;
  }
}
