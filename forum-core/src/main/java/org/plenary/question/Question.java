package org.plenary.question;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** What a post must satisfy to be an answer; all of the clauses, of which there may be none. */
public record Question(List<Clause> clauses) {

  /** The most characters of a question. */
  public static final int LONGEST = 1_000;

  /** The most words, phrases and filters of a question. */
  public static final int MOST_ITEMS = 64;

  public Question {
    clauses = List.copyOf(clauses);
  }

  /**
   * Reads what somebody wrote, forgiving all but an operator whose value means nothing.
   *
   * @param zone where the days of {@code before:} and {@code after:} begin
   * @throws ProblemException {@link Problem.Unreadable} with the place
   */
  public static Question read(String text, ZoneId zone) {
    if (text.length() > LONGEST) {
      throw new ProblemException(
          new Problem.Unreadable(
              LONGEST,
              text.length(),
              Why.of("question-too-long", "A question has at most %d characters.", LONGEST)));
    }
    return new Reader(new Items(text).all(), new Values(new Days(zone))).question();
  }

  /** What may stand before a colon, as people write it. */
  public static List<String> operators() {
    return Arrays.stream(Operator.values()).map(Operator::written).toList();
  }

  /** Whether any words are looked for, so that there are better and worse answers. */
  public boolean hasWords() {
    return !words().isEmpty();
  }

  /** The words and phrases that are looked for, wherever. */
  public List<String> words() {
    return sought().stream().map(Clause.Words::text).toList();
  }

  /** The same with those that are not to stand there. */
  public List<String> named() {
    return clauses.stream().flatMap(Question::named).map(Clause.Words::text).toList();
  }

  /** The words that are looked for, with where, and how. */
  public List<Clause.Words> sought() {
    return clauses.stream().flatMap(Question::sought).toList();
  }

  private static Stream<Clause.Words> named(Clause clause) {
    return switch (clause) {
      case Clause.Not(Clause excluded) -> named(excluded);
      case Clause.Either(List<Clause> clauses) -> clauses.stream().flatMap(Question::named);
      default -> sought(clause);
    };
  }

  private static Stream<Clause.Words> sought(Clause clause) {
    return switch (clause) {
      case Clause.Either either -> either.clauses().stream().flatMap(Question::sought);
      case Clause.Words words -> Stream.of(words);
      default -> Stream.empty();
    };
  }
}
