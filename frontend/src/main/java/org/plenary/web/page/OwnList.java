package org.plenary.web.page;

import gg.jte.models.runtime.JteModel;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.BiFunction;
import org.plenary.caller.Caller;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.page.Chrome.Crumb;

/**
 * What is the reader's own, in pages that follow each other.
 *
 * @param title the words that name it
 * @param keys how many there are of its order
 */
record OwnList<T>(
    Assets assets,
    String title,
    int keys,
    BiFunction<Caller, PageRequest, Future<Page<T>>> reading,
    Template<T> template) {

  private static final int ON_PAGE = 30;

  /** How one page of it is drawn. */
  @FunctionalInterface
  interface Template<T> {
    JteModel of(Chrome chrome, List<T> items, Pager pager);
  }

  /** The page that the request asks for. */
  Future<Answer> answer(Request request) {
    return answer(request, request.query("cursor").page(ON_PAGE, keys));
  }

  /** The first page, whatever else the request says. */
  Future<Answer> first(Request request) {
    return answer(request, PageRequest.first(ON_PAGE));
  }

  private Future<Answer> answer(Request request, PageRequest page) {
    return reading.apply(request.caller(), page).map(found -> draw(request, found));
  }

  private Answer draw(Request request, Page<T> found) {
    Chrome chrome = Chrome.of(request, assets, Texts.of(request).text(title), Crumb.own(request));
    return Html.page(template.of(chrome, found.items(), Pager.of(request, found)));
  }
}
