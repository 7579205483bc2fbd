package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.discussion.DiscussionId;
import org.plenary.related.Likeness;
import org.plenary.web.door.Request;
import org.plenary.web.door.Services;

/** Shows who is about to open a discussion what is there already; without an index, nothing. */
final class Similar {

  private final Services services;

  Similar(Services services) {
    this.services = services;
  }

  Future<List<Related>> of(Request request, Sheet sheet, Typed typed) {
    return sheet.kind() == Sheet.Kind.DISCUSSION
        ? find(request, likeness(sheet, typed))
        : Future.succeededFuture(List.of());
  }

  private static Likeness likeness(Sheet sheet, Typed typed) {
    return new Likeness(typed.title(), typed.source(), typed.language().orElse(sheet.language()));
  }

  private Future<List<Related>> find(Request request, Likeness words) {
    return services
        .related()
        .listAlike(request.caller(), words)
        .compose(named -> read(request, named));
  }

  private Future<List<Related>> read(Request request, List<DiscussionId> named) {
    return services
        .discussions()
        .getEditions(request.caller(), named)
        .map(read -> Related.of(named, read));
  }
}
