package org.plenary.saved;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.question.Clause;
import org.plenary.question.Question;

/**
 * A saved search that is to be asked.
 *
 * @param owner with all standings of the moment
 * @param from only what was posted since may be new
 * @param settled what was posted before was findable when it was asked last
 */
record Due(SavedSearchId id, Caller owner, String text, Instant from, Instant settled) {

  /** What is asked. */
  Question question() {
    List<Clause> clauses = Question.read(text, ZoneOffset.UTC).clauses();
    return new Question(
        Stream.concat(clauses.stream(), Stream.of(new Clause.After(from))).toList());
  }
}
