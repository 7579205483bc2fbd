package org.plenary.web.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.page.Cursor;
import org.plenary.page.Page;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.page.Links;

/** Lists as the API shows them: what is on the page, and where the next one is. */
record Lists(Links links) {

  record Listing<T>(List<T> items, @Nullable String next) {}

  <T> Answer page(Request request, Page<T> page, Function<T, ?> resource) {
    return linked(
        request, page, new Listing<>(page.items().stream().map(resource).toList(), next(page)));
  }

  static @Nullable String next(Page<?> page) {
    return page.next().map(Cursor::toString).orElse(null);
  }

  /** The same of a list that tells more than what is on the page. */
  Answer linked(Request request, Page<?> page, Object listing) {
    Answer answer = Json.answer(listing);
    String link = links.pages(request, page.next(), page.previous());
    return link.isEmpty() ? answer : answer.withHeader("link", link);
  }

  /** A list that is short enough to be whole. */
  static <T> Answer all(List<T> items, Function<T, ?> resource) {
    return Json.answer(new Listing<>(items.stream().map(resource).toList(), null));
  }
}
