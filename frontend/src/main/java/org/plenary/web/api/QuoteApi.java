package org.plenary.web.api;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.text.Range;
import org.plenary.text.WrittenQuote;
import org.plenary.web.api.ShownPosts.WrittenQuoteJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;

/** Quotes for programs, as they are written. */
public final class QuoteApi {

  private final Services services;

  public QuoteApi(Services services) {
    this.services = services;
  }

  public List<Route> routes() {
    return List.of(Route.api("api-quote", "/posts/:id/quote", this::quote));
  }

  private Future<Answer> quote(Request request) {
    Optional<Range> piece = piece(request.query("from", "to"));
    return services
        .quotes()
        .write(request.caller(), new PostId(request.id("id")), piece)
        .map(quote -> Json.answer(json(quote)));
  }

  // The contract has seen that they are numbers.
  private static Optional<Range> piece(Query query) {
    Optional<Integer> from = query.text("from").map(Integer::valueOf);
    Optional<Integer> to = query.text("to").map(Integer::valueOf);
    if (from.isPresent() != to.isPresent() || from.orElse(0) > to.orElse(0)) {
      throw new ProblemException(
          Problem.Invalid.field("to", Why.inEnglish("A piece begins and ends, in this order.")));
    }
    return from.map(begin -> new Range(begin, to.orElseThrow()));
  }

  private static WrittenQuoteJson json(WrittenQuote quote) {
    return new WrittenQuoteJson(
        quote.post(), quote.revision(), quote.range().from(), quote.range().to(), quote.markdown());
  }
}
