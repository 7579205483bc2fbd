package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Role;
import org.plenary.casework.CaseLine;
import org.plenary.casework.Concern;
import org.plenary.casework.Outcome;
import org.plenary.casework.Reported;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.inbox.NotificationKind;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.problem.Problem;

/** A judgement is taken back, and reports of the same come before, meanwhile and after. */
class TakenBackOutcomeTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenOutcomes outcomes = new GivenOutcomes(DATABASE);
  private final GivenMember reporter = outcomes.reporter;
  private final GivenMember moderator = outcomes.moderator;

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void ofACaseThatWaitsAgainTheNewestOutcomeIsTold() {
    outcomes.report(reporter);
    outcomes.undo(outcomes.judge(ActionKind.HIDE)).await();
    outcomes.close(outcomes.line());
    assertThat(outcomes.own().outcome()).contains(Outcome.NOT_ACTED);
    assertThat(outcomes.told(reporter)).containsExactly(NotificationKind.REPORT_JUDGED);
  }

  @Test
  void whatWasTakenBackIsJudgedWithTheCaseThatIsOpenByThen() {
    GivenMember other = outcomes.reported.member("other", Role.MEMBER);
    outcomes.report(reporter);
    outcomes.report(other);
    ActionId noted = outcomes.judge(ActionKind.NOTE);
    outcomes.report(other);
    outcomes.undo(noted).await();
    assertThat(outcomes.own().outcome()).isEmpty();
    CaseLine line = outcomes.line();
    assertThat(line.reports()).isEqualTo(2);
    outcomes.close(line);
    assertThat(outcomes.own().outcome()).contains(Outcome.NOT_ACTED);
    assertThat(outcomes.told(reporter)).containsExactly(NotificationKind.REPORT_JUDGED);
    assertThat(outcomes.told(other)).containsExactly(NotificationKind.REPORT_JUDGED);
    assertThat(outcomes.own(other))
        .extracting(OwnReport::outcome)
        .containsExactly(Optional.of(Outcome.NOT_ACTED), Optional.of(Outcome.WITHDRAWN));
  }

  @Test
  void theCaseThatIsOpenByThenIsAsUrgentAsWhatWasTakenBack() {
    var danger =
        new NewReport(
            new Reported.Entry(outcomes.reported.post().value()),
            Concern.DANGER,
            Optional.empty(),
            "He knows where I live.",
            "en");
    outcomes.desk.reports().report(reporter.caller(), danger, "").await();
    CaseLine first = outcomes.line();
    ActionId noted = outcomes.judge(ActionKind.NOTE);
    outcomes.report(outcomes.reported.member("other", Role.MEMBER));
    outcomes.undo(noted).await();
    CaseLine line = outcomes.line();
    assertThat(line.id()).isNotEqualTo(first.id());
    assertThat(line.concern()).isEqualTo(Concern.DANGER);
    assertThat(line.dueAt()).isEqualTo(first.dueAt());
  }

  @Test
  void whatIsReportedAtTheMomentOfATakingBackComesFirst() {
    outcomes.report(reporter);
    ActionId noted = outcomes.judge(ActionKind.NOTE);
    SqlConnection other = DATABASE.pool().getConnection().await();
    Transaction reporting = other.begin().await();
    other
        .preparedQuery(
            """
            insert into moderation_case (chapter_id, forum_id, contribution_id, subject_byline_id,
              language, due_at)
            select chapter_id, forum_id, contribution_id, subject_byline_id, language, due_at
            from moderation_case
            where contribution_id = $1
            """)
        .execute(Tuple.of(outcomes.reported.post().value()))
        .await();
    var undoing =
        CompletableFuture.supplyAsync(
            () -> Refusals.of(outcomes.undo(noted)), Thread::startVirtualThread);
    Eventually.so("The taking back waits for the report", TakenBackOutcomeTest::isWaiting);
    reporting.commit().await();
    other.close().await();
    assertThat(undoing.join()).isInstanceOf(Problem.Conflict.class);
    assertThat(outcomes.undo(noted).await().value()).isPositive();
    assertThat(outcomes.desk.queue(moderator)).extracting(CaseLine::reports).containsExactly(1);
  }

  private static boolean isWaiting() {
    return DATABASE
        .pool()
        .query(
            "select exists (select from pg_stat_activity"
                + " where datname = current_database() and wait_event_type = 'Lock') as waits")
        .execute()
        .await()
        .iterator()
        .next()
        .getBoolean("waits");
  }
}
