package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Role;
import org.plenary.casework.CaseLine;
import org.plenary.casework.Concern;
import org.plenary.casework.MatterKind;
import org.plenary.casework.Reported;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenPost;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.Citation;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;

/** What is reported, by whom and how often. */
class ReportingTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final GivenDesk DESK = new GivenDesk(DATABASE);
  private static final ChapterId EVERYBODY = GIVEN.chapter("global", "en");

  private final GivenPost given = new GivenPost(DATABASE, DESK);
  private final String slug = given.slug();
  private final ChapterId chapter = given.chapter();
  private final Citation rule = given.rule();
  private final GivenMember author = given.author();
  private final GivenMember reporter = given.reporter();
  private final GivenMember moderator = given.moderator();
  private final GivenDiscussion debate = given.debate();
  private final PostId post = given.post();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Problem refusal(GivenMember member, NewReport wish) {
    return Refusals.of(DESK.reports().report(member.caller(), wish, ""));
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
  void nobodyReportsThemselves() {
    assertThat(refusal(author, GivenDesk.of(post, rule))).isInstanceOf(Problem.NotAllowed.class);
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
        .containsExactly("Rule 1", "Rule 2");
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
  void aDangerComesFirstAndIsDueSooner() {
    PostId other = debate.post(author.handle(), 1, "I know where you live.");
    DESK.report(reporter.caller(), post, rule);
    DESK.report(reporter.caller(), other, rule);
    GivenMember second = given.member("second", Role.MEMBER);
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
    few.report(given.member("second", Role.MEMBER).caller(), GivenDesk.of(post, rule), slug)
        .await();
    GivenMember third = given.member("third", Role.MEMBER);
    assertThat(Refusals.of(few.report(third.caller(), GivenDesk.of(post, rule), slug)))
        .isInstanceOf(Problem.TooMany.class);
    few.report(third.caller(), GivenDesk.of(post, rule), slug + " elsewhere").await();
    few.forget().await();
  }

  @Test
  void twoAtOnceOpenOneCase() {
    GivenMember second = given.member("second", Role.MEMBER);
    Future.all(
            DESK.reports().report(reporter.caller(), GivenDesk.of(post, rule), ""),
            DESK.reports().report(second.caller(), GivenDesk.of(post, rule), ""))
        .await();
    assertThat(DESK.queue(moderator)).extracting(CaseLine::reports).containsExactly(2);
  }
}
