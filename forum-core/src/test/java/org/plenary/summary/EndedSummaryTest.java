package org.plenary.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.casework.Matters;
import org.plenary.casework.Reported;
import org.plenary.curating.Curation;
import org.plenary.fixture.Given;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.Contributions;
import org.plenary.moderation.Target;
import org.plenary.problem.Problem;
import org.plenary.writing.Written;

/** Who has to do with the summary of a discussion that went into another, which moved since. */
class EndedSummaryTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenSummaries given =
      new GivenSummaries(DATABASE, "ended-" + NUMBER.incrementAndGet());

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void mergeAndMove() {
    given.summarise(given.moderator, "See #1.", 0).await();
    Written other = given.talk.open(given.ana, "The same elsewhere.");
    given
        .moderation
        .restructuring()
        .merge(given.moderator, given.debate(), other.discussion(), given.reason)
        .await();
    new Given(DATABASE.pool()).forum(given.talk.forum().chapter(), "within", Audience.CHAPTER);
    given
        .moderation
        .curating()
        .curate(given.moderator, other.discussion(), new Curation.Move("within"), given.reason)
        .await();
  }

  @Test
  void itIsReportedByWhoReadsIt() {
    var summary = new Reported.SummaryOf(given.debate(), "en");
    assertThat(Refusals.of(Matters.find(DATABASE.pool(), Caller.ANONYMOUS, summary)))
        .isEqualTo(new Problem.NotFound());
    assertThat(Matters.find(DATABASE.pool(), given.ana, summary).await().ground().audience())
        .isEqualTo(Audience.CHAPTER);
  }

  @Test
  void whatIsDoneToItIsToldToItsReaders() {
    var summary = new Target.Entry(given.shown(given.ana).id());
    assertThat(Contributions.find(DATABASE.pool(), Caller.ANONYMOUS, summary).await()).isEmpty();
    assertThat(
            Contributions.find(DATABASE.pool(), given.ana, summary)
                .await()
                .orElseThrow()
                .ground()
                .audience())
        .isEqualTo(Audience.CHAPTER);
  }
}
