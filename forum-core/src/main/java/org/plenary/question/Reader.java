package org.plenary.question;

import java.util.ArrayList;
import java.util.List;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** Puts the items of a question together. */
final class Reader {

  private final List<Item> items;
  private final Values values;

  Reader(List<Item> items, Values values) {
    this.items = items;
    this.values = values;
  }

  Question question() {
    requireFew();
    List<List<Clause>> groups = new ArrayList<>();
    boolean joins = false;
    for (Item item : items) {
      if (item.isOr()) {
        joins = !groups.isEmpty();
      } else if (item.operator() != null || item.hasWords()) {
        groupFor(groups, joins).add(clause(item));
        joins = false;
      }
    }
    return new Question(groups.stream().map(Reader::one).toList());
  }

  private void requireFew() {
    if (items.size() > Question.MOST_ITEMS) {
      Place first = items.get(Question.MOST_ITEMS).place();
      throw new ProblemException(
          new Problem.Unreadable(
              first.from(),
              items.getLast().place().to(),
              Why.of(
                  "question-of-too-many",
                  "A question has at most %d words and operators.",
                  Question.MOST_ITEMS)));
    }
  }

  private static List<Clause> groupFor(List<List<Clause>> groups, boolean joins) {
    if (!joins) {
      groups.add(new ArrayList<>());
    }
    return groups.getLast();
  }

  private static Clause one(List<Clause> group) {
    return group.size() == 1 ? group.getFirst() : new Clause.Either(group);
  }

  private Clause clause(Item item) {
    Clause clause = values.clause(item);
    return item.negated() ? new Clause.Not(clause) : clause;
  }
}
