package org.plenary.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenReview;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionQuestions;
import org.plenary.moderation.Cut;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;

class SummaryQuestionsTest {

  private final TestDatabase database = TestDatabase.migrated();
  private final GivenSummaries given = new GivenSummaries(database, "asked");
  private final GivenReview review =
      new GivenReview(
          database.pool(),
          Stream.of(SummaryQuestions.all(), ActionQuestions.all()).flatMap(List::stream).toList());

  @BeforeEach
  void write() {
    given.summarise(given.moderator, "A fool asked in #1.", 0).await();
    given.summarise(given.moderator, "Somebody asked in #1.", 1).await();
    Caller other = given.talk.member("mia", Role.MODERATOR);
    given
        .moderation
        .acting()
        .act(
            other,
            new Target.Entry(given.shown(other).id()),
            Wish.redact(new Cut(List.of("fool"), false), given.reason))
        .await();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatWasDoneByTheServerFits() {
    assertThat(review.found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "delete from summary_citation; delete from summary_version where version = 1 | versions of summaries without an action, or the other way round",
        "insert into summary_version (summary_id, version, source, html, renderer, by_byline_id) select summary_id, 3, 'x', 'x', 1, by_byline_id from summary_version where version = 2 | versions of summaries without an action, or the other way round",
        "update summary_version set by_byline_id = (select min(id) from byline) | versions of summaries without an action, or the other way round",
        "update summary set version = 1 | summaries that show another version than their last, or another author",
        "update contribution set state = 'withdrawn' where kind = 'summary' | summaries that show another version than their last, or another author",
        "update contribution set byline_id = (select min(id) from byline) where kind = 'summary' | summaries that show another version than their last, or another author",
        "update summary_version set source = 'A fool asked in #1.' where version = 1 | words that stand again in spite of an action"
      })
  void whatIsChangedBehindItsBackIsFound(String change, String question) {
    assertThat(review.after(change).found()).contains(question);
  }
}
