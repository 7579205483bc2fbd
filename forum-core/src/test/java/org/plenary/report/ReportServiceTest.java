package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.administration.AdministrationService;
import org.plenary.caller.Audience;
import org.plenary.caller.Role;
import org.plenary.casework.CaseLine;
import org.plenary.casework.Concern;
import org.plenary.casework.MatterKind;
import org.plenary.casework.Outcome;
import org.plenary.casework.Reported;
import org.plenary.chapter.ChapterId;
import org.plenary.chapter.ChapterService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenModeration;
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
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;
import org.plenary.standing.LadderService;

class ReportServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final GivenDesk DESK = new GivenDesk(DATABASE);
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final ChapterId EVERYBODY = GIVEN.chapter("global", "en");
  private static final GivenModeration MODERATION = new GivenModeration(DATABASE);

  private final String slug = "reports-" + NUMBER.incrementAndGet();
  private final ChapterId chapter = GIVEN.chapter(slug, "en");
  private final GivenForum forum = GIVEN.forum(chapter, "debates", Audience.PUBLIC);
  private final Citation rule = DESK.rules(chapter, 3);
  private final GivenMember author = member("author", Role.MEMBER);
  private final GivenMember reporter = member("reporter", Role.MEMBER);
  private final GivenMember moderator = member("moderator", Role.MEMBER, Role.MODERATOR);
  private final GivenDiscussion debate = GIVEN.discussion(forum, "Keys");
  private final PostId post = debate.post(author.handle(), 0, "You are a fool.");

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

  private GivenMember member(String name, Role... roles) {
    return GivenMember.claimed(DATABASE.pool(), name + "-" + slug, slug, roles);
  }

  private Problem refusal(GivenMember member, NewReport wish) {
    return Refusals.of(DESK.reports().report(member.caller(), wish, ""));
  }

  private OwnReport own() {
    return DESK.reports()
        .listReports(reporter.caller(), PageRequest.first(10))
        .await()
        .items()
        .getFirst();
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
    GivenMember other = member("other", Role.MEMBER);
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
  void whatCannotBeReadCannotBeReported() {
    GivenForum closed = GIVEN.forum(chapter, "closed", Audience.OFFICERS);
    PostId secret = GIVEN.discussion(closed, "Secret").post("someone", 0, "Plan");
    assertThat(refusal(reporter, GivenDesk.of(secret, rule))).isEqualTo(new Problem.NotFound());
    assertThat(refusal(reporter, GivenDesk.of(new PostId(Long.MAX_VALUE), rule)))
        .isEqualTo(new Problem.NotFound());
    GIVEN.state(post.value(), "held");
    assertThat(refusal(reporter, GivenDesk.of(post, rule))).isEqualTo(new Problem.NotFound());
    GIVEN.state(post.value(), "removed");
    assertThat(refusal(reporter, GivenDesk.of(post, rule))).isInstanceOf(Problem.Gone.class);
    GIVEN.state(post.value(), "visible");
    GIVEN.state(debate.id().value(), "removed");
    assertThat(refusal(reporter, GivenDesk.of(post, rule))).isEqualTo(new Problem.NotFound());
  }

  @Test
  void everyKindIsReportedAndFoundInTheQueue() {
    DATABASE
        .pool()
        .preparedQuery(
            """
            insert into attachment (chapter_id, post_id, position, name, media_type, size, sha256, stored)
            values ($1, $2, 0, 'list.pdf', 'application/pdf', 1, sha256('x'), true)
            """)
        .execute(Tuple.of(chapter.value(), post.value()))
        .await();
    var everybodys = DESK.rules(EVERYBODY, 1);
    GivenMember all =
        GivenMember.claimed(DATABASE.pool(), "all-" + slug, "global", Role.ADMINISTRATOR);
    List.of(
            new Reported.Entry(debate.id().value()),
            new Reported.Entry(post.value()),
            new Reported.File(post, 0),
            new Reported.ProfileOf(author.handle()),
            new Reported.Person(author.handle()),
            new Reported.Place(slug, Optional.empty()),
            new Reported.Place(slug, Optional.of("debates")))
        .forEach(
            reported ->
                DESK.reports()
                    .report(reporter.caller(), GivenDesk.of(reported, everybodys), "")
                    .await());
    assertThat(DESK.queue(all))
        .filteredOn(line -> line.reports() == 1)
        .extracting(CaseLine::kind)
        .contains(
            MatterKind.DISCUSSION,
            MatterKind.POST,
            MatterKind.ATTACHMENT,
            MatterKind.PROFILE,
            MatterKind.MEMBER,
            MatterKind.PAGE);
    assertThat(DESK.queue(moderator)).extracting(CaseLine::excerpt).contains("list.pdf", slug);
    assertThat(refusal(reporter, GivenDesk.of(new Reported.File(post, 1), everybodys)))
        .isEqualTo(new Problem.NotFound());
    assertThat(refusal(reporter, GivenDesk.of(new Reported.Person("nobody"), everybodys)))
        .isEqualTo(new Problem.NotFound());
  }

  @Test
  void aSecondReportWaitsForTheJudgement() {
    DESK.report(reporter.caller(), post, rule);
    assertThat(refusal(reporter, GivenDesk.of(post, rule))).isInstanceOf(Problem.Conflict.class);
    CaseLine first = DESK.queue(moderator).getFirst();
    assertThat(first.reports()).isEqualTo(1);
    DESK.casework()
        .closeWithoutAction(moderator.caller(), first.id(), first.version(), "No.")
        .await();
    DESK.report(reporter.caller(), post, rule);
    CaseLine second = DESK.queue(moderator).getFirst();
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(DESK.cases().getCase(moderator.caller(), second.id()).await().similar())
        .extracting("id")
        .containsExactly(first.id());
  }

  @Test
  void aRuleMustCountThere() {
    ChapterId elsewhere = GIVEN.chapter(slug + "-other", "en");
    Citation theirs = DESK.rules(elsewhere, 1);
    assertThat(refusal(reporter, GivenDesk.of(post, theirs))).isInstanceOf(Problem.Invalid.class);
    assertThat(refusal(reporter, GivenDesk.of(post, new Citation(rule.code(), 4))))
        .isInstanceOf(Problem.Invalid.class);
    var target = new Reported.Entry(post.value());
    assertThat(
            refusal(reporter, new NewReport(target, Concern.RULE, Optional.empty(), "So.", "en")))
        .isInstanceOf(Problem.Invalid.class);
    assertThat(refusal(reporter, new NewReport(target, Concern.RULE, Optional.of(rule), " ", "en")))
        .isInstanceOf(Problem.Invalid.class);
    assertThat(
            DESK.reports().listRules(reporter.caller(), target, List.of("fr")).await().stream()
                .filter(one -> one.chapter().equals(slug)))
        .extracting("title")
        .containsExactly("Rule 1", "Rule 2", "Rule 3");
  }

  @Test
  void aDangerComesFirstAndIsDueSooner() {
    PostId other = debate.post(author.handle(), 1, "I know where you live.");
    DESK.report(reporter.caller(), post, rule);
    DESK.report(reporter.caller(), other, rule);
    GivenMember second = member("second", Role.MEMBER);
    var danger =
        new NewReport(
            new Reported.Entry(other.value()), Concern.DANGER, Optional.empty(), "A threat.", "en");
    DESK.reports().report(second.caller(), danger, "").await();
    assertThat(DESK.queue(moderator)).extracting("reports").containsExactly(2, 1);
    assertThat(DESK.queue(moderator).getFirst().dueAt())
        .isBefore(DESK.queue(moderator).getLast().dueAt());
  }

  @Test
  void asManyAreTakenAsAreAllowedInAnHour() {
    PostId other = debate.post(author.handle(), 1, "So are you.");
    ReportService few = DESK.reports(new ReportLimits(1, 2, 8, Duration.ofHours(1), 2, 80, 2));
    few.report(reporter.caller(), GivenDesk.of(post, rule), slug).await();
    assertThat(Refusals.of(few.report(reporter.caller(), GivenDesk.of(other, rule), slug)))
        .isInstanceOf(Problem.TooMany.class);
    few.report(member("second", Role.MEMBER).caller(), GivenDesk.of(post, rule), slug).await();
    GivenMember third = member("third", Role.MEMBER);
    assertThat(Refusals.of(few.report(third.caller(), GivenDesk.of(post, rule), slug)))
        .isInstanceOf(Problem.TooMany.class);
    few.report(third.caller(), GivenDesk.of(post, rule), slug + " elsewhere").await();
    few.forget().await();
  }

  @Test
  void nobodyReportsThemselves() {
    assertThat(refusal(author, GivenDesk.of(post, rule))).isInstanceOf(Problem.NotAllowed.class);
  }

  @Test
  void twoAtOnceOpenOneCase() {
    GivenMember second = member("second", Role.MEMBER);
    Future.all(
            DESK.reports().report(reporter.caller(), GivenDesk.of(post, rule), ""),
            DESK.reports().report(second.caller(), GivenDesk.of(post, rule), ""))
        .await();
    assertThat(DESK.queue(moderator)).extracting(CaseLine::reports).containsExactly(2);
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
        .execute(Tuple.of("crowd-" + slug + "-", size))
        .await()
        .stream()
        .map(
            row ->
                new GivenMember(
                    DATABASE.pool(), row.getString("handle"), new MemberId(row.getLong("id"))))
        .toList();
  }
}
