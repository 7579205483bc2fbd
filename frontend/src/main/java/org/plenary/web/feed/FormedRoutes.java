package org.plenary.web.feed;

import io.vertx.core.Future;
import java.util.stream.Stream;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Route.Answering;

/** The routes of one feed, in each of its forms. */
final class FormedRoutes {

  /** Answers with a feed in that form. */
  interface Forming {
    Future<Answer> answer(Request request, FeedForm form);
  }

  private FormedRoutes() {}

  /**
   * @param feed its address, without the ending of a form
   */
  static Stream<Route> of(String name, String feed, Forming forming) {
    return Stream.of(FeedForm.values())
        .map(
            form ->
                Route.open(
                    name + form.ending().replace('.', '-'),
                    feed + form.ending(),
                    answering(forming, form)));
  }

  private static Answering answering(Forming forming, FeedForm form) {
    return request -> forming.answer(request, form);
  }
}
