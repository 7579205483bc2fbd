package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.casework.CaseLine;
import org.plenary.casework.Outcome;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.inbox.NotificationKind;
import org.plenary.member.MemberId;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;

/** How a report ends, and when its reporter is told. */
class ReportOutcomeTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenOutcomes outcomes = new GivenOutcomes(DATABASE);
  private final GivenMember reporter = outcomes.reporter;
  private final GivenMember moderator = outcomes.moderator;
  private final PostId post = outcomes.reported.post();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void whoReportsLearnsTheOutcome() {
    outcomes.report(reporter);
    assertThat(outcomes.own().outcome()).isEmpty();
    assertThat(outcomes.told(moderator)).containsExactly(NotificationKind.CASE_OPENED);
    CaseLine line = outcomes.line();
    assertThat(line.excerpt()).isEqualTo("You are a fool.");
    assertThat(line.owner().orElseThrow().handle()).contains(moderator.handle());
    outcomes.close(line);
    assertThat(outcomes.own().outcome()).contains(Outcome.NOT_ACTED);
    assertThat(outcomes.told(reporter)).containsExactly(NotificationKind.REPORT_JUDGED);
    assertThat(outcomes.told(outcomes.reported.author())).isEmpty();
    assertThat(outcomes.told(moderator)).isEmpty();
  }

  @Test
  void anOutcomeIsToldOnceAndNotBeforeItCannotBeUndone() {
    outcomes.report(reporter);
    ActionId undone = outcomes.judge(ActionKind.HIDE);
    assertThat(outcomes.own().outcome()).isEmpty();
    outcomes.undo(undone).await();
    outcomes.moderation.told(undone);
    assertThat(outcomes.told(reporter)).isEmpty();
    CaseLine line = outcomes.line();
    ActionId hidden = outcomes.judge(ActionKind.HIDE);
    assertThat(outcomes.own().outcome()).isEmpty();
    assertThat(outcomes.told(reporter)).isEmpty();
    outcomes.moderation.told(hidden);
    outcomes.moderation.told(hidden);
    assertThat(outcomes.desk.queue(moderator)).doesNotContain(line);
    assertThat(outcomes.own().outcome()).contains(Outcome.ACTED);
    assertThat(outcomes.told(reporter)).containsExactly(NotificationKind.REPORT_JUDGED);
  }

  @Test
  void whatIsShownAgainJudgesNoReport() {
    outcomes.report(reporter);
    var target = new Target.Entry(post.value());
    Wish hide = Wish.of(ActionKind.HIDE, outcomes.reason);
    outcomes.moderation.acting().act(moderator.caller(), target, hide).await();
    outcomes.moderation.told(outcomes.judge(ActionKind.RESTORE));
    ActionId noted = outcomes.judge(ActionKind.NOTE);
    assertThat(outcomes.own().outcome()).isEmpty();
    assertThat(outcomes.told(reporter)).isEmpty();
    outcomes.undo(noted).await();
    assertThat(outcomes.desk.queue(moderator)).hasSize(1);
    assertThat(outcomes.own().outcome()).isEmpty();
  }

  @Test
  void moreIsDoneInAClosedCaseByWhoSawItAsItIs() {
    outcomes.report(reporter);
    CaseLine open = outcomes.line();
    outcomes.judge(ActionKind.NOTE);
    assertThat(Refusals.of(outcomes.judge(open, ActionKind.HIDE)))
        .isInstanceOf(Problem.Conflict.class);
    CaseLine closed = outcomes.desk.cases().find(moderator.caller(), open.id()).await().line();
    outcomes.judge(closed, ActionKind.HIDE).await();
    assertThat(outcomes.desk.queue(moderator)).isEmpty();
  }

  @Test
  void aThousandReportsAreOneCase() {
    List<GivenMember> crowd = crowd(1_000);
    Future.all(
            crowd.stream()
                .map(
                    one ->
                        outcomes
                            .desk
                            .reports()
                            .report(one.caller(), GivenDesk.of(post, outcomes.reported.rule()), ""))
                .toList())
        .await();
    CaseLine line = outcomes.line();
    assertThat(line.reports()).isEqualTo(1_000);
    assertThat(outcomes.desk.cases().getCase(moderator.caller(), line.id()).await().reports())
        .hasSize(20);
    outcomes
        .desk
        .casework()
        .closeWithoutAction(moderator.caller(), line.id(), line.version(), "They were called.")
        .await();
    assertThat(outcomes.told(crowd.getLast())).containsExactly(NotificationKind.REPORT_JUDGED);
  }

  private List<GivenMember> crowd(int size) {
    return DATABASE
        .pool()
        .preparedQuery(
            """
            insert into member (issuer, subject, handle, name)
            select 'https://id.example', $1 || n, $1 || n, 'Person ' || n from generate_series(1, $2::int) n
            returning id, handle
            """)
        .execute(Tuple.of("crowd-" + outcomes.reported.slug() + "-", size))
        .await()
        .stream()
        .map(
            row ->
                new GivenMember(
                    DATABASE.pool(), row.getString("handle"), new MemberId(row.getLong("id"))))
        .toList();
  }
}
