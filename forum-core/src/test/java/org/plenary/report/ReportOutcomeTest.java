package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.administration.AdministrationService;
import org.plenary.caller.Role;
import org.plenary.casework.CaseLine;
import org.plenary.casework.Concern;
import org.plenary.casework.Outcome;
import org.plenary.casework.Reported;
import org.plenary.chapter.ChapterService;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenPost;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumService;
import org.plenary.inbox.NotificationKind;
import org.plenary.judging.Extent;
import org.plenary.judging.Judgement;
import org.plenary.judging.JudgingService;
import org.plenary.member.MemberId;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Citation;
import org.plenary.moderation.Cut;
import org.plenary.moderation.Reason;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;
import org.plenary.standing.LadderService;

/** How a report ends, and when its reporter is told. */
class ReportOutcomeTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final GivenDesk DESK = new GivenDesk(DATABASE);
  private static final GivenModeration MODERATION = new GivenModeration(DATABASE);

  private final GivenPost given = new GivenPost(DATABASE, DESK);
  private final Citation rule = given.rule();
  private final GivenMember author = given.author();
  private final GivenMember reporter = given.reporter();
  private final GivenMember moderator = given.moderator();
  private final PostId post = given.post();

  private final JudgingService judging =
      MODERATION.judging(
          DESK,
          new LadderService(
              DATABASE.pool(),
              new AdministrationService(
                  DATABASE.pool(),
                  new ChapterService(DATABASE.pool()),
                  new ForumService(DATABASE.pool())),
              MODERATION.standings()));

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private OwnReport own() {
    return own(reporter).getFirst();
  }

  /** The latest first. */
  private static List<OwnReport> own(GivenMember member) {
    return DESK.reports().listReports(member.caller(), PageRequest.first(10)).await().items();
  }

  @Test
  void whoReportsLearnsTheOutcome() {
    DESK.report(reporter.caller(), post, rule);
    assertThat(own().outcome()).isEmpty();
    assertThat(DESK.told(moderator)).containsExactly(NotificationKind.CASE_OPENED);
    CaseLine line = DESK.queue(moderator).getFirst();
    assertThat(line.excerpt()).isEqualTo("You are a fool.");
    assertThat(line.owner().orElseThrow().handle()).contains(moderator.handle());
    DESK.casework()
        .closeWithoutAction(moderator.caller(), line.id(), line.version(), "It is rude, no more.")
        .await();
    assertThat(own().outcome()).contains(Outcome.NOT_ACTED);
    assertThat(DESK.told(reporter)).containsExactly(NotificationKind.REPORT_JUDGED);
    assertThat(DESK.told(author)).isEmpty();
    assertThat(DESK.told(moderator)).isEmpty();
  }

  @Test
  void anOutcomeIsToldOnceAndNotBeforeItCannotBeUndone() {
    DESK.report(reporter.caller(), post, rule);
    ActionId undone = judge(ActionKind.HIDE);
    assertThat(own().outcome()).isEmpty();
    judging.undo(moderator.caller(), undone).await();
    MODERATION.told(undone);
    assertThat(DESK.told(reporter)).isEmpty();
    CaseLine line = DESK.queue(moderator).getFirst();
    ActionId hidden = judge(ActionKind.HIDE);
    assertThat(own().outcome()).isEmpty();
    assertThat(DESK.told(reporter)).isEmpty();
    MODERATION.told(hidden);
    MODERATION.told(hidden);
    assertThat(DESK.queue(moderator)).doesNotContain(line);
    assertThat(own().outcome()).contains(Outcome.ACTED);
    assertThat(DESK.told(reporter)).containsExactly(NotificationKind.REPORT_JUDGED);
  }

  @Test
  void ofACaseThatWaitsAgainTheNewestOutcomeIsTold() {
    DESK.report(reporter.caller(), post, rule);
    judging.undo(moderator.caller(), judge(ActionKind.HIDE)).await();
    CaseLine line = DESK.queue(moderator).getFirst();
    DESK.casework()
        .closeWithoutAction(moderator.caller(), line.id(), line.version(), "It is rude, no more.")
        .await();
    assertThat(own().outcome()).contains(Outcome.NOT_ACTED);
    assertThat(DESK.told(reporter)).containsExactly(NotificationKind.REPORT_JUDGED);
  }

  @Test
  void whatWasTakenBackIsJudgedWithTheCaseThatIsOpenByThen() {
    GivenMember other = given.member("other", Role.MEMBER);
    DESK.report(reporter.caller(), post, rule);
    DESK.report(other.caller(), post, rule);
    ActionId noted = judge(ActionKind.NOTE);
    DESK.report(other.caller(), post, rule);
    judging.undo(moderator.caller(), noted).await();
    assertThat(own().outcome()).isEmpty();
    CaseLine line = DESK.queue(moderator).getFirst();
    assertThat(line.reports()).isEqualTo(2);
    DESK.casework()
        .closeWithoutAction(moderator.caller(), line.id(), line.version(), "It is rude, no more.")
        .await();
    assertThat(own().outcome()).contains(Outcome.NOT_ACTED);
    assertThat(DESK.told(reporter)).containsExactly(NotificationKind.REPORT_JUDGED);
    assertThat(DESK.told(other)).containsExactly(NotificationKind.REPORT_JUDGED);
    assertThat(own(other))
        .extracting(OwnReport::outcome)
        .containsExactly(Optional.of(Outcome.NOT_ACTED), Optional.of(Outcome.WITHDRAWN));
  }

  @Test
  void whatIsReportedAtTheMomentOfATakingBackComesFirst() {
    DESK.report(reporter.caller(), post, rule);
    ActionId noted = judge(ActionKind.NOTE);
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
        .execute(Tuple.of(post.value()))
        .await();
    var undoing =
        CompletableFuture.supplyAsync(
            () -> Refusals.of(judging.undo(moderator.caller(), noted)), Thread::startVirtualThread);
    Eventually.so("The taking back waits for the report", ReportOutcomeTest::isWaiting);
    reporting.commit().await();
    other.close().await();
    assertThat(undoing.join()).isInstanceOf(Problem.Conflict.class);
    assertThat(judging.undo(moderator.caller(), noted).await().value()).isPositive();
    assertThat(DESK.queue(moderator)).extracting(CaseLine::reports).containsExactly(1);
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

  @Test
  void theCaseThatIsOpenByThenIsAsUrgentAsWhatWasTakenBack() {
    var danger =
        new NewReport(
            new Reported.Entry(post.value()),
            Concern.DANGER,
            Optional.empty(),
            "He knows where I live.",
            "en");
    DESK.reports().report(reporter.caller(), danger, "").await();
    CaseLine first = DESK.queue(moderator).getFirst();
    ActionId noted = judge(ActionKind.NOTE);
    DESK.report(given.member("other", Role.MEMBER).caller(), post, rule);
    judging.undo(moderator.caller(), noted).await();
    CaseLine line = DESK.queue(moderator).getFirst();
    assertThat(line.id()).isNotEqualTo(first.id());
    assertThat(line.concern()).isEqualTo(Concern.DANGER);
    assertThat(line.dueAt()).isEqualTo(first.dueAt());
  }

  @Test
  void whatIsShownAgainJudgesNoReport() {
    DESK.report(reporter.caller(), post, rule);
    var target = new Target.Entry(post.value());
    Wish hide = Wish.of(ActionKind.HIDE, new Reason(rule, "It is an insult.", "en"));
    MODERATION.acting().act(moderator.caller(), target, hide).await();
    MODERATION.told(judge(ActionKind.RESTORE));
    ActionId noted = judge(ActionKind.NOTE);
    assertThat(own().outcome()).isEmpty();
    assertThat(DESK.told(reporter)).isEmpty();
    judging.undo(moderator.caller(), noted).await();
    assertThat(DESK.queue(moderator)).hasSize(1);
    assertThat(own().outcome()).isEmpty();
  }

  private ActionId judge(ActionKind kind) {
    CaseLine line = DESK.queue(moderator).getFirst();
    return judge(line, line.version(), kind).await();
  }

  private Future<ActionId> judge(CaseLine line, int version, ActionKind kind) {
    var judgement =
        new Judgement(
            kind,
            new Reason(rule, "It is an insult.", "en"),
            Cut.NOTHING,
            Extent.CHAPTER,
            Optional.empty());
    return judging.judge(moderator.caller(), line.id(), version, judgement);
  }

  @Test
  void moreIsDoneInAClosedCaseByWhoSawItAsItIs() {
    DESK.report(reporter.caller(), post, rule);
    CaseLine open = DESK.queue(moderator).getFirst();
    judge(ActionKind.NOTE);
    assertThat(Refusals.of(judge(open, open.version(), ActionKind.HIDE)))
        .isInstanceOf(Problem.Conflict.class);
    CaseLine closed = DESK.cases().find(moderator.caller(), open.id()).await().line();
    judge(closed, closed.version(), ActionKind.HIDE).await();
    assertThat(DESK.queue(moderator)).isEmpty();
  }

  @Test
  void aThousandReportsAreOneCase() {
    List<GivenMember> crowd = crowd(1_000);
    Future.all(
            crowd.stream()
                .map(one -> DESK.reports().report(one.caller(), GivenDesk.of(post, rule), ""))
                .toList())
        .await();
    CaseLine line = DESK.queue(moderator).getFirst();
    assertThat(line.reports()).isEqualTo(1_000);
    assertThat(DESK.cases().getCase(moderator.caller(), line.id()).await().reports()).hasSize(20);
    DESK.casework()
        .closeWithoutAction(moderator.caller(), line.id(), line.version(), "They were called.")
        .await();
    assertThat(DESK.told(crowd.getLast())).containsExactly(NotificationKind.REPORT_JUDGED);
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
        .execute(Tuple.of("crowd-" + given.slug() + "-", size))
        .await()
        .stream()
        .map(
            row ->
                new GivenMember(
                    DATABASE.pool(), row.getString("handle"), new MemberId(row.getLong("id"))))
        .toList();
  }
}
