package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.conduct.AcceptanceService;
import org.plenary.conduct.AskedRules;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;

/** What a form for writing asks to accept, and what comes back accepted with it. */
final class NewRules {

  private final AcceptanceService acceptance;

  NewRules(AcceptanceService acceptance) {
    this.acceptance = acceptance;
  }

  Future<List<AskedRules>> listAsked(Request request, Sheet sheet) {
    return sheet
        .forum()
        .map(forum -> acceptance.listAsked(request.caller(), forum))
        .orElseGet(() -> Future.succeededFuture(List.of()));
  }

  Future<Void> accept(Request request, Query form) {
    return Future.succeededFuture(form.text("rules"))
        .map(named -> named.map(NamedRules::read).orElse(List.of()))
        .compose(rules -> accept(request, rules));
  }

  private Future<Void> accept(Request request, List<NamedRules> rules) {
    return Future.all(
            rules.stream()
                .map(one -> acceptance.accept(request.caller(), one.place(), one.version()))
                .toList())
        .mapEmpty();
  }
}
