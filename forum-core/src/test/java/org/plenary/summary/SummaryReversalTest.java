package org.plenary.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.appeal.AppealId;
import org.plenary.appeal.Verdict;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenReview;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionId;
import org.plenary.problem.Problem;

class SummaryReversalTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenSummaries given =
      new GivenSummaries(DATABASE, "undone-" + NUMBER.incrementAndGet());

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private void undo(ActionId action) {
    given.moderation.undoing().undo(given.moderator, action).await();
  }

  @Test
  void theVersionBeforeIsShownAgainAndItsNumberIsNotGivenTwice() {
    given.summarise(given.moderator, "See #1.", 0).await();
    undo(given.summarise(given.moderator, "See #2.", 1).await());
    assertThat(given.shown(Caller.ANONYMOUS).source()).isEqualTo("See #1.");
    given.summarise(given.moderator, "See #3.", 1).await();
    assertThat(given.said()).extracting(SummaryVersion::number).containsExactly(3, 1);
    assertThat(new GivenReview(DATABASE.pool(), SummaryQuestions.all()).found()).isEmpty();
  }

  @Test
  void withItsOnlyVersionItIsGoneUntilAnotherIsWritten() {
    undo(given.summarise(given.moderator, "See #1.", 0).await());
    assertThat(
            Refusals.of(given.moderation.summaries().getSummary(given.ana, given.debate(), "en")))
        .isInstanceOf(Problem.NotFound.class);
    given.summarise(given.moderator, "See #2.", 0).await();
    assertThat(given.shown(Caller.ANONYMOUS).source()).isEqualTo("See #2.");
    assertThat(new GivenReview(DATABASE.pool(), SummaryQuestions.all()).found()).isEmpty();
  }

  @Test
  void whatSomebodyWroteSinceStays() {
    ActionId first = given.summarise(given.moderator, "See #1.", 0).await();
    given.summarise(given.moderator, "See #2.", 1).await();
    assertThat(Refusals.of(given.moderation.undoing().undo(given.moderator, first)))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(given.shown(Caller.ANONYMOUS).source()).isEqualTo("See #2.");
  }

  @Test
  void whoOpenedTheDebateAppealsAgainstIt() {
    ActionId written =
        given.moderation.told(given.summarise(given.moderator, "Ana lost (#1).", 0).await());
    AppealId appeal =
        given.moderation.appeals().appeal(given.ana, written, "I did not.", "en").await();
    Caller judge =
        GivenMember.claimed(
                DATABASE.pool(),
                given.talk.handle("judge"),
                "global",
                Role.MODERATOR,
                Role.ADMINISTRATOR)
            .caller();
    given
        .moderation
        .appeals()
        .decide(judge, appeal, new Verdict.Reversed("She did not.", "en"))
        .await();
    assertThat(
            Refusals.of(given.moderation.summaries().getSummary(given.ana, given.debate(), "en")))
        .isInstanceOf(Problem.NotFound.class);
  }
}
