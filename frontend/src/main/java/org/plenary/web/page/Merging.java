package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.Optional;
import org.plenary.draft.Draft;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.text.Format;
import org.plenary.web.door.Request;
import org.plenary.web.door.Services;
import org.plenary.writing.Revision;

/**
 * Lays what was written in another window meanwhile beside what was typed. Who is shown it and
 * sends the same again means it.
 */
record Merging(Services services) {

  // An edit that began before more revisions than these is compared with the newest alone.
  private static final PageRequest NEWEST = PageRequest.first(20);

  /** Beside a draft; where it is gone, there is nothing that could be overwritten. */
  Filled withDraft(Optional<Draft> other, Filled filled) {
    return filled
        .holding(filled.typed().knowing(other.map(Draft::version).orElse(0)))
        .beside(MergeView.ofDraft(other, filled.typed()));
  }

  /** Beside the post as it stands now. */
  Future<Filled> withPost(Request request, Sheet sheet, Filled filled) {
    return sheet
        .answered()
        .map(post -> withPost(request, post, filled))
        .orElseGet(() -> Future.succeededFuture(filled));
  }

  private Future<Filled> withPost(Request request, Post post, Filled filled) {
    Typed typed = filled.typed();
    Future<String> now = services.composer().markdown(post);
    Future<Optional<String>> base = base(request, post, typed.revision());
    return Future.all(now, base)
        .map(_ -> MergeView.ofPost(base.result(), now.result(), typed.source()))
        .map(merge -> filled.holding(typed.onto(post.revision())).beside(merge));
  }

  private Future<Optional<String>> base(Request request, Post post, int revision) {
    return services
        .editing()
        .listRevisions(request.caller(), post.id(), NEWEST)
        .map(
            revisions ->
                revisions.items().stream()
                    .filter(said -> said.number() == revision)
                    .filter(said -> said.format() == Format.MARKDOWN)
                    .map(Revision::source)
                    .findFirst());
  }
}
