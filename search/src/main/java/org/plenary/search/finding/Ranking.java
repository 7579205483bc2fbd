package org.plenary.search.finding;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.DateDecayFunction;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;

/** Puts of two that match alike the newer first, and the post that opened a discussion. */
final class Ranking {

  private static final double MATCH = 0.75;
  private static final double RECENT = 0.2;
  private static final double OPENING = 0.05;
  private static final Time HALF_AS_RECENT = Time.of(time -> time.time("365d"));

  private Ranking() {}

  /** The same answers, with all of their score where they are new, and three quarters at least. */
  static Query of(Query matching) {
    return Query.of(
        query ->
            query.functionScore(
                score ->
                    score
                        .query(matching)
                        .scoreMode(FunctionScoreMode.Sum)
                        .boostMode(FunctionBoostMode.Multiply)
                        .functions(function -> function.weight(MATCH))
                        .functions(
                            function -> function.weight(RECENT).exp(decay -> decay.date(recency())))
                        .functions(
                            function ->
                                function.weight(OPENING).filter(Filters.term("number", "1")))));
  }

  // By days, so that a cursor means the same until midnight.
  private static DateDecayFunction recency() {
    return DateDecayFunction.of(
        date ->
            date.field("postedAt")
                .placement(place -> place.origin("now/d").scale(HALF_AS_RECENT).decay(0.5)));
  }
}
