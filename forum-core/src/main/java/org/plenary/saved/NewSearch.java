package org.plenary.saved;

import java.time.ZoneOffset;
import org.plenary.finding.Inquiry.Order;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Why;
import org.plenary.question.Question;

/** A question that somebody wishes to keep. */
public record NewSearch(String name, String question, Order order, boolean alerts) {

  FieldCheck check() {
    return new SearchChange(name, order, alerts)
        .check()
        .text("question", question, Question.LONGEST)
        .that(
            !Question.read(question, ZoneOffset.UTC).clauses().isEmpty(),
            "question",
            Why.of("asks-for-nothing", "It asks for nothing."));
  }
}
