package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.Optional;
import org.plenary.draft.Draft;
import org.plenary.draft.DraftService;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Request;

/**
 * Keeps what stands in a form as the draft of its place: in place of the one that the form knows,
 * and never of another. An answer that was lost told the form nothing of the draft that it made:
 * one that says the same is known to it.
 */
record Drafting(DraftService drafts) {

  private static final Problem STALE = new Problem.Obstructed(Obstacle.STALE);

  static boolean isStale(Throwable failure) {
    return failure instanceof ProblemException refusal && refusal.problem().equals(STALE);
  }

  Future<Optional<Draft>> find(Request request, Sheet sheet) {
    return drafts.find(request.member(), sheet.action());
  }

  /** What is kept now; empty where there was nothing to keep. */
  Future<Optional<Draft>> keep(Request request, Sheet sheet, Typed typed) {
    return typed.saysSomething()
        ? save(request, sheet, typed)
        : drop(request, sheet, typed).map(Optional.empty());
  }

  // A form that does not say what it knows was not made by a page.
  private Future<Optional<Draft>> save(Request request, Sheet sheet, Typed typed) {
    return typed
        .known()
        .map(version -> save(request, sheet, typed, version))
        .orElseGet(() -> drafts.save(request.member(), sheet.action(), typed.draft()));
  }

  private Future<Optional<Draft>> save(Request request, Sheet sheet, Typed typed, int version) {
    return drafts
        .save(request.member(), sheet.action(), typed.draft(), version)
        .map(Optional::of)
        .recover(failure -> kept(request, sheet, typed, failure));
  }

  private Future<Optional<Draft>> kept(
      Request request, Sheet sheet, Typed typed, Throwable failure) {
    return isStale(failure)
        ? find(request, sheet)
            .map(draft -> draft.filter(other -> other.words().equals(typed.draft())))
            .compose(
                same ->
                    same.isPresent() ? Future.succeededFuture(same) : Future.failedFuture(failure))
        : Future.failedFuture(failure);
  }

  /** Forgets the draft that the form knows; answers whether there is none any more. */
  Future<Boolean> drop(Request request, Sheet sheet, Typed typed) {
    return typed
        .known()
        .map(version -> drop(request, sheet, typed, version))
        .orElseGet(() -> drafts.delete(request.member(), sheet.action()).map(true));
  }

  private Future<Boolean> drop(Request request, Sheet sheet, Typed typed, int version) {
    return version == 0
        ? dropSame(request, sheet, typed)
        : drafts
            .delete(request.member(), sheet.action(), version)
            .map(true)
            .recover(
                failure ->
                    isStale(failure)
                        ? dropSame(request, sheet, typed)
                        : Future.failedFuture(failure));
  }

  private Future<Boolean> dropSame(Request request, Sheet sheet, Typed typed) {
    return find(request, sheet)
        .compose(
            draft ->
                draft
                    .map(other -> dropSame(request, other, typed))
                    .orElseGet(() -> Future.succeededFuture(true)));
  }

  private Future<Boolean> dropSame(Request request, Draft other, Typed typed) {
    return other.words().equals(typed.draft())
        ? drafts.delete(request.member(), other.place(), other.version()).map(true)
        : Future.succeededFuture(false);
  }
}
