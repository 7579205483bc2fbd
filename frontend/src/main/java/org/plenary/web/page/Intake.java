package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Failures;
import org.plenary.web.door.Problems.Description;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;

/**
 * Takes a form of members, or gives it back with all that was entered and the reason: in its own
 * page, and where that is not for its sender or cannot be read, in one that needs nothing else.
 *
 * @param longest how many characters a field may have
 */
record Intake(Assets assets, int longest, List<String> fields) {

  Intake {
    fields = List.copyOf(fields);
  }

  /**
   * What comes of a form.
   *
   * @param page the one of the form
   */
  Future<Answer> take(
      Request request,
      Function<Query, Future<Answer>> act,
      Function<Entered, Future<Answer>> page) {
    return take(request, Request::member, act, page);
  }

  /** The same of a form that stands on a page of much else: it comes back on one of its own. */
  Future<Answer> take(Request request, Function<Query, Future<Answer>> act) {
    return take(request, act, _ -> ProblemException.fail(new Problem.NotFound()));
  }

  /** The same of a form that is for everybody. */
  Future<Answer> takeOfEverybody(
      Request request,
      Function<Query, Future<Answer>> act,
      Function<Entered, Future<Answer>> page) {
    return take(request, Request::caller, act, page);
  }

  private Future<Answer> take(
      Request request,
      Function<Request, Object> sender,
      Function<Query, Future<Answer>> act,
      Function<Entered, Future<Answer>> page) {
    String[] names = fields.toArray(String[]::new);
    Query form = request.typed(names);
    return Future.succeededFuture(request)
        .map(sender)
        .compose(_ -> act.apply(request.form(longest, names)))
        .recover(failure -> again(request, form, Failures.describe(request, failure), page));
  }

  private Future<Answer> again(
      Request request, Query form, Description told, Function<Entered, Future<Answer>> page) {
    return Future.succeededFuture(Entered.refused(form, told))
        .compose(page)
        .map(answer -> answer.withStatus(told.status()).withHeader("cache-control", "no-store"))
        .recover(_ -> Future.succeededFuture(new Returned(assets).page(request, form, told)));
  }
}
