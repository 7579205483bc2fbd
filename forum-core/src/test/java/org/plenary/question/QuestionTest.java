package org.plenary.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.forum.ForumAddress;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.question.Clause.Field;
import org.plenary.question.Clause.Standing;

class QuestionTest {

  @Test
  void wordsAreLookedForAnywhere() {
    assertThat(read("rough  consensus")).containsExactly(word("rough"), word("consensus"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"rough consensus\"",
        "“rough consensus”",
        "„rough consensus“",
        "«rough consensus»",
        "「rough consensus」",
        "＂rough consensus＂",
        "\"rough consensus"
      })
  void aPhraseStandsBetweenTheQuotationMarksOfAnyScript(String text) {
    assertThat(read(text))
        .containsExactly(new Clause.Words(Field.ANYWHERE, "rough consensus", true));
  }

  @Test
  void aMinusExcludes() {
    assertThat(read("-keys -\"key escrow\" -lang:fr well-known - "))
        .containsExactly(
            not(word("keys")),
            not(new Clause.Words(Field.ANYWHERE, "key escrow", true)),
            not(new Clause.InLanguage("fr")),
            word("well-known"));
  }

  @Test
  void orJoinsItsNeighbours() {
    assertThat(read("a b OR c OR lang:fr d"))
        .containsExactly(
            word("a"),
            new Clause.Either(List.of(word("b"), word("c"), new Clause.InLanguage("fr"))),
            word("d"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"OR a", "a OR", "OR a OR", "a OR OR", "- a", "a *", "\"\" a", "a \"", "… a !"})
  void whatJoinsOrMeansNothingIsLeftOut(String text) {
    assertThat(read(text)).containsExactly(word("a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "OR", "-", "*", "\"", "\"\"", "\u0000", "\u202e"})
  void whatAsksNothingHasNoClause(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void anOperatorNarrows() {
    assertThat(
            read(
                "author:@Ada in:senegal/human-rights chapter:senegal topic:dnssec lang:pt-BR"
                    + " is:Unanswered has:attachment title:\"rough consensus\" quoted:keys"))
        .containsExactly(
            new Clause.Author("ada"),
            new Clause.InForum(new ForumAddress("senegal", "human-rights")),
            new Clause.InChapter("senegal"),
            new Clause.OfTopic("dnssec"),
            new Clause.InLanguage("pt"),
            new Clause.Is(Standing.UNANSWERED),
            new Clause.HasAttachment(),
            new Clause.Words(Field.TITLE, "rough consensus", true),
            new Clause.Words(Field.QUOTED, "keys", false));
  }

  @Test
  void aWideColonIsAColon() {
    assertThat(read("lang：ja")).containsExactly(new Clause.InLanguage("ja"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.org", "10:30", "note:this", ":", "author", "a:"})
  void whatIsNoOperatorOfOursIsAWord(String text) {
    assertThat(read(text + " x"))
        .endsWith(word("x"))
        .doesNotHaveAnyElementsOfTypes(Clause.Author.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2025, 2024-12-31T23:00:00Z",
    "2025-07, 2025-06-30T22:00:00Z",
    "2025-03-09, 2025-03-08T23:00:00Z",
    "2025-3-9, 2025-03-08T23:00:00Z"
  })
  void aDayBeginsWhereTheReaderIs(String written, Instant begins) {
    ZoneId zone = ZoneId.of("Europe/Amsterdam");
    assertThat(Question.read("before:" + written + " after:" + written, zone).clauses())
        .containsExactly(new Clause.Before(begins), new Clause.After(begins));
  }

  @ParameterizedTest
  @CsvSource({
    "a before:soon b, 2, 13",
    "before:2025-13, 0, 14",
    "after:2025-02-30, 0, 16",
    "x -is:closed, 2, 12",
    "has:cake, 0, 8",
    "author:, 0, 7",
    "'author: ada', 0, 7",
    "author:$, 0, 8",
    "in:senegal, 0, 10",
    "lang:klingon, 0, 12",
    "title:, 0, 6",
    "quoted:*, 0, 8",
    "topic:\"a b\", 0, 11"
  })
  void aValueThatMeansNothingIsShown(String text, int from, int to) {
    Problem.Unreadable problem = refused(text);
    assertThat(problem.from()).isEqualTo(from);
    assertThat(problem.to()).isEqualTo(to);
    assertThat(problem.why().english()).contains("as in").isNotBlank();
  }

  @Test
  void theLongestAndTheFullestAreRead() {
    assertThat(read("a".repeat(Question.LONGEST))).hasSize(1);
    assertThat(read("a ".repeat(Question.MOST_ITEMS))).hasSize(Question.MOST_ITEMS);
  }

  @Test
  void whatIsLongerOrFullerIsRefused() {
    assertThat(refused("a".repeat(1_000_000)).from()).isEqualTo(Question.LONGEST);
    assertThat(refused("a OR ".repeat(200)).from()).isEqualTo(5 * Question.MOST_ITEMS / 2);
    assertThat(refused("a ".repeat(Question.MOST_ITEMS + 1)).why().english()).contains("64");
  }

  @Test
  void aQuestionHasWordsUnlessItOnlyNarrows() {
    assertThat(Question.read("lang:fr -keys", ZoneOffset.UTC).hasWords()).isFalse();
    assertThat(Question.read("lang:fr OR keys", ZoneOffset.UTC).hasWords()).isTrue();
  }

  private static List<Clause> read(String text) {
    return Question.read(text, ZoneOffset.UTC).clauses();
  }

  private static Problem.Unreadable refused(String text) {
    var refusal = catchThrowableOfType(ProblemException.class, () -> read(text));
    assertThat(refusal.problem()).isInstanceOf(Problem.Unreadable.class);
    return (Problem.Unreadable) refusal.problem();
  }

  private static Clause word(String text) {
    return new Clause.Words(Field.ANYWHERE, text, false);
  }

  private static Clause not(Clause clause) {
    return new Clause.Not(clause);
  }
}
