package org.plenary.web.page;

import java.time.Clock;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.transparency.Period;
import org.plenary.web.door.Query;

/** Of which time a report is asked for, alike by pages, tables and programs. */
public final class TransparencyQuery {

  private TransparencyQuery() {}

  /** By {@code period}; this year where none is named. */
  public static Period period(Query query, Clock clock) {
    return query
        .text("period")
        .map(TransparencyQuery::period)
        .orElseGet(() -> Period.yearOf(clock.instant()));
  }

  private static Period period(String text) {
    return Period.parse(text)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.Invalid.field(
                        "period",
                        Why.of("period", "Periods are written as 2026, 2026-Q4 or 2026-11."))));
  }
}
