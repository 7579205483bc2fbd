package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.Optional;
import org.plenary.draft.Draft;
import org.plenary.draft.DraftService;
import org.plenary.web.door.Request;

/**
 * Keeps what stands in a form as the draft of its place: in place of the one that the form knows,
 * and never of another.
 */
record Drafting(DraftService drafts) {

  Future<Optional<Draft>> find(Request request, Sheet sheet) {
    return drafts.find(request.member(), sheet.action());
  }

  /** What is kept now; empty where there was nothing to keep. */
  Future<Optional<Draft>> keep(Request request, Sheet sheet, Typed typed) {
    return save(request, sheet, typed).compose(_ -> find(request, sheet));
  }

  // A form that does not say what it knows was not made by a page.
  private Future<Void> save(Request request, Sheet sheet, Typed typed) {
    return typed
        .known()
        .filter(_ -> typed.saysSomething())
        .map(version -> drafts.save(request.member(), sheet.action(), typed.draft(), version))
        .orElseGet(() -> drafts.save(request.member(), sheet.action(), typed.draft()));
  }

  Future<Void> drop(Request request, Sheet sheet) {
    return drafts.delete(request.member(), sheet.action());
  }
}
