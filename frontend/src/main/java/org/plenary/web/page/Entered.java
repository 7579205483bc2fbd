package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Problems;
import org.plenary.web.door.Problems.Description;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;

/**
 * What somebody entered in the fields of a form, where it was refused; nothing of a form that is
 * shown for the first time.
 */
public final class Entered {

  static final Entered NOTHING = new Entered(Optional.empty(), Optional.empty());

  private final Optional<Query> form;
  private final Optional<Description> problem;

  private Entered(Optional<Query> form, Optional<Description> problem) {
    this.form = form;
    this.problem = problem;
  }

  /**
   * What comes of a form. Where it is refused that is the page of the form, which holds all that
   * was entered and says why; the refusal alone where the page is not for its sender either.
   *
   * @param longest how many characters a field may have
   */
  static Future<Answer> take(
      Request request,
      int longest,
      List<String> fields,
      Function<Query, Future<Answer>> act,
      Function<Entered, Future<Answer>> page) {
    String[] names = fields.toArray(String[]::new);
    Query form = request.typed(names);
    return Future.succeededFuture()
        .compose(_ -> act.apply(request.form(longest, names)))
        .recover(
            failure ->
                failure instanceof ProblemException refusal
                    ? again(form, refusal, page)
                    : Future.failedFuture(failure));
  }

  private static Future<Answer> again(
      Query form, ProblemException refusal, Function<Entered, Future<Answer>> page) {
    Description told = Problems.description(refusal.problem());
    return page.apply(new Entered(Optional.of(form), Optional.of(told)))
        .map(answer -> answer.withStatus(told.status()))
        .recover(_ -> Future.failedFuture(refusal));
  }

  /** Why it was refused. */
  public Optional<Description> problem() {
    return problem;
  }

  /** What stands in a field: this, as long as nothing was entered. */
  public String field(String name, String otherwise) {
    return form.map(sent -> FormText.kept(sent.text(name).orElse(""))).orElse(otherwise);
  }

  /** Whether a box is ticked, or a choice made, with this value. */
  public boolean has(String field, String value, boolean otherwise) {
    return form.map(sent -> sent.text(field).equals(Optional.of(value))).orElse(otherwise);
  }

  /** What tells programs that read a page out that a field was refused; null where it was not. */
  public @Nullable String wrong(String field) {
    return problem.stream()
            .flatMap(told -> told.errors().stream())
            .anyMatch(error -> error.field().equals(field))
        ? "true"
        : null;
  }

  boolean isRefused() {
    return problem.isPresent();
  }
}
