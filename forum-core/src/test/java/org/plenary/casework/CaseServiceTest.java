package org.plenary.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.inbox.NotificationKind;
import org.plenary.moderation.Citation;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;
import org.plenary.report.NewReport;

class CaseServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final GivenDesk DESK = new GivenDesk(DATABASE);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "cases-" + NUMBER.incrementAndGet();
  private final ChapterId chapter = GIVEN.chapter(slug, "en");
  private final Citation rule = DESK.rules(chapter, 2);
  private final GivenMember author = member("author", Role.MEMBER);
  private final GivenMember reporter = member("reporter", Role.MEMBER);
  private final GivenMember moderator = member("moderator", Role.MEMBER, Role.MODERATOR);
  private final GivenDiscussion debate =
      GIVEN.discussion(GIVEN.forum(chapter, "debates", Audience.PUBLIC), "Keys");
  private final PostId post = debate.post(author.handle(), 0, "You are a fool.");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private GivenMember member(String name, Role... roles) {
    return GivenMember.claimed(DATABASE.pool(), name + "-" + slug, slug, roles);
  }

  private CaseLine reported(PostId said) {
    DESK.report(reporter.caller(), said, rule);
    return DESK.queue(moderator).stream()
        .filter(line -> line.contribution().equals(Optional.of(said.value())))
        .findFirst()
        .orElseThrow();
  }

  private Page<CaseLine> page(CaseFilter filter, PageRequest request) {
    return DESK.cases().queue(moderator.caller(), filter, request).await().page();
  }

  private CaseView view(CaseLine line) {
    return DESK.cases().getCase(moderator.caller(), line.id()).await();
  }

  @Test
  void aCaseIsForTheTeamOfItsChapterAlone() {
    CaseId id = reported(post).id();
    GivenMember elsewhere =
        GivenMember.claimed(
            DATABASE.pool(), "elsewhere-" + slug, slugOfAnother(), Role.MEMBER, Role.MODERATOR);
    Caller program =
        moderator.caller().limitedTo(Set.of(Scope.READ, Scope.WRITE), Optional.empty());
    List.of(author.caller(), reporter.caller(), Caller.ANONYMOUS, elsewhere.caller(), program)
        .forEach(
            caller ->
                assertThat(Refusals.of(DESK.cases().getCase(caller, id)))
                    .isEqualTo(new Problem.NotFound()));
    assertThat(DESK.queue(elsewhere)).isEmpty();
    assertThat(DESK.queue(member("officer", Role.OFFICER))).hasSize(1);
  }

  private String slugOfAnother() {
    GIVEN.chapter(slug + "-other", "en");
    return slug + "-other";
  }

  @Test
  void theTeamReadsNothingOfItsOwnCases() {
    PostId own = debate.post(moderator.handle(), 1, "Calm down.");
    PostId veiled = debate.post(author.handle(), 1, "I moderate here.");
    DESK.veil(moderator, new ForumAddress(slug, "debates"), veiled);
    DESK.report(reporter.caller(), own, rule);
    DESK.report(reporter.caller(), veiled, rule);
    assertThat(DESK.queue(moderator)).isEmpty();
    List<CaseLine> all = DESK.queue(member("officer", Role.OFFICER));
    assertThat(all).hasSize(2);
    all.forEach(
        line ->
            assertThat(Refusals.of(DESK.cases().getCase(moderator.caller(), line.id())))
                .isEqualTo(new Problem.NotFound()));
  }

  @Test
  void whoHasAPartReadsAndDoesNotJudge() {
    DESK.report(moderator.caller(), post, rule);
    CaseLine line = DESK.queue(moderator).getFirst();
    assertThat(line.mayJudge()).isFalse();
    assertThat(Refusals.of(DESK.casework().take(moderator.caller(), line.id(), line.version())))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(
            Refusals.of(
                DESK.casework()
                    .closeWithoutAction(moderator.caller(), line.id(), line.version(), "No.")))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(
            Refusals.of(DESK.casework().write(moderator.caller(), line.id(), "Explain yourself.")))
        .isInstanceOf(Problem.NotAllowed.class);
  }

  @Test
  void whoIsAnsweredUnderAPseudonymDoesNotJudgeTheAnswerNorItsFile() {
    DESK.veil(moderator, new ForumAddress(slug, "debates"), post);
    PostId answer = debate.post(reporter.handle(), 1, "So are you.");
    hang(answer);
    DESK.report(author.caller(), answer, rule);
    var file = GivenDesk.of(new Reported.File(answer, 0), rule);
    DESK.reports().report(author.caller(), file, "").await();
    assertThat(DESK.queue(moderator)).hasSize(2).noneMatch(CaseLine::mayJudge);
    assertThat(DESK.queue(member("second", Role.MEMBER, Role.MODERATOR)))
        .allMatch(CaseLine::mayJudge);
  }

  private static void hang(PostId post) {
    DATABASE
        .pool()
        .query(
            """
            insert into attachment (chapter_id, post_id, position, name, media_type, size, sha256, stored)
            select chapter_id, id, 0, 'fool.png', 'image/png', 1, sha256('x'), true
            from post where id = %d
            """
                .formatted(post.value()))
        .execute()
        .await();
  }

  @Test
  void theMostUrgentComesFirstAndPagesFollowEachOther() {
    List<PostId> posts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      posts.add(debate.post(author.handle(), 1, "Fool number " + i));
    }
    posts.forEach(said -> DESK.report(reporter.caller(), said, rule));
    var danger =
        new NewReport(
            new Reported.Entry(posts.get(3).value()),
            Concern.DANGER,
            Optional.empty(),
            "A threat.",
            "en");
    DESK.reports().report(member("second", Role.MEMBER).caller(), danger, "").await();
    List<Long> order = List.of(3, 0, 1, 2, 4).stream().map(i -> posts.get(i).value()).toList();
    Page<CaseLine> first = page(CaseFilter.OPEN, PageRequest.first(2));
    Page<CaseLine> second = page(CaseFilter.OPEN, new PageRequest(3, first.next()));
    assertThat(contributions(first)).isEqualTo(order.subList(0, 2));
    assertThat(contributions(second)).isEqualTo(order.subList(2, 5));
    assertThat(contributions(page(CaseFilter.OPEN, new PageRequest(2, second.previous()))))
        .isEqualTo(order.subList(0, 2));
  }

  private static List<Long> contributions(Page<CaseLine> page) {
    return page.items().stream().map(line -> line.contribution().orElseThrow()).toList();
  }

  @Test
  void filtersLeaveOutTheRest() {
    CaseLine line = reported(post);
    var none = CaseFilter.OPEN;
    assertThat(count(none)).isEqualTo(1);
    assertThat(
            count(new CaseFilter(true, none.language(), none.state(), none.kind(), none.outside())))
        .isEqualTo(1);
    assertThat(count(of(Optional.of("en-GB"), Optional.empty(), Optional.empty()))).isEqualTo(1);
    assertThat(count(of(Optional.of("fr"), Optional.empty(), Optional.empty()))).isZero();
    assertThat(
            count(of(Optional.empty(), Optional.of(CaseState.WAITING_FOR_THEM), Optional.empty())))
        .isZero();
    assertThat(count(of(Optional.empty(), Optional.empty(), Optional.of(MatterKind.POST))))
        .isEqualTo(1);
    assertThat(count(of(Optional.empty(), Optional.empty(), Optional.of(MatterKind.MEMBER))))
        .isZero();
    assertThat(count(of(Optional.empty(), Optional.empty(), Optional.of(MatterKind.PAGE))))
        .isZero();
    DESK.casework().closeWithoutAction(moderator.caller(), line.id(), 1, "No.").await();
    assertThat(count(none)).isZero();
    assertThat(count(of(Optional.empty(), Optional.of(CaseState.CLOSED), Optional.empty())))
        .isEqualTo(1);
    GivenMember other = member("second", Role.MEMBER, Role.MODERATOR);
    var mine = new CaseFilter(true, none.language(), none.state(), none.kind(), none.outside());
    assertThat(
            DESK.cases().queue(other.caller(), mine, PageRequest.first(9)).await().page().items())
        .isEmpty();
  }

  private static CaseFilter of(
      Optional<String> language, Optional<CaseState> state, Optional<MatterKind> kind) {
    return new CaseFilter(false, language, state, kind, Optional.empty());
  }

  private int count(CaseFilter filter) {
    return page(filter, PageRequest.first(10)).items().size();
  }

  @Test
  void fiftyCasesCostFourStatementsAtMost() {
    debate.answers(author.handle(), 60);
    DATABASE
        .pool()
        .query(
            """
            insert into moderation_case (chapter_id, contribution_id, subject_byline_id, language, due_at)
            select p.chapter_id, p.id, p.byline_id, 'en', now() + p.number * interval '1 minute'
            from post p where p.discussion_id = %d and p.number > 1
            """
                .formatted(debate.id().value()))
        .execute()
        .await();
    Caller caller = moderator.caller();
    List<String> statements =
        DATABASE.statementsDuring(
            () ->
                assertThat(
                        DESK.cases()
                            .queue(caller, CaseFilter.OPEN, PageRequest.first(50))
                            .await()
                            .page()
                            .items())
                    .hasSize(50)
                    .allMatch(line -> line.person().isPresent() && !line.excerpt().isEmpty()));
    assertThat(statements).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void anEmptyQueueSaysHowFastTheWeekWas() {
    CaseLine line = reported(post);
    DATABASE
        .pool()
        .query(
            "update report set made_at = now() - interval '3 hours' where case_id = "
                + line.id().value())
        .execute()
        .await();
    assertThat(queue().median()).isEmpty();
    DESK.casework().closeWithoutAction(moderator.caller(), line.id(), 1, "No.").await();
    assertThat(queue().median().orElseThrow())
        .isBetween(Duration.ofMinutes(179), Duration.ofMinutes(181));
  }

  private CaseQueue queue() {
    return DESK.cases().queue(moderator.caller(), CaseFilter.OPEN, PageRequest.first(9)).await();
  }

  @Test
  void aCaseShowsWhatHelpsToJudgeIt() {
    PostId other = debate.post(author.handle(), 1, "So are you.");
    PostId strange = debate.post(reporter.handle(), 1, "Fools.");
    CaseLine line = reported(post);
    CaseLine same = reported(other);
    DESK.report(author.caller(), strange, rule);
    DESK.report(author.caller(), debate.post(moderator.handle(), 1, "Me too."), rule);
    DESK.casework().note(moderator.caller(), line.id(), "Seen *before*.").await();
    CaseView view = view(line);
    assertThat(view.record()).contains(new PersonRecord(2, 0, 0, 0));
    assertThat(view.rules()).containsExactly(new CitedRule(rule, 1));
    assertThat(view.similar())
        .extracting(SimilarCase::why)
        .containsExactly(Similarity.SAME_PERSON, Similarity.SAME_RULE);
    assertThat(view.similar().getFirst().id()).isEqualTo(same.id());
    assertThat(view.reports().getFirst().reporter().orElseThrow().handle())
        .contains(reporter.handle());
    assertThat(view.reports().getFirst().sentence()).isEqualTo("It is an insult.");
    assertThat(view.entries()).extracting(CaseEntry::by).containsExactly(Optional.of("A"));
    assertThat(view.entries().getFirst().html()).contains("<em>before</em>");
    assertThat(
            DESK.cases()
                .listReports(moderator.caller(), line.id(), PageRequest.first(1))
                .await()
                .items())
        .hasSize(1);
  }

  @Test
  void twoWhoChangeACaseAtOnceDoNotOverwriteEachOther() {
    CaseLine line = reported(post);
    GivenMember second = member("second", Role.MEMBER, Role.MODERATOR);
    DESK.casework().take(second.caller(), line.id(), line.version()).await();
    assertThat(DESK.queue(second).getFirst().owner().orElseThrow().handle())
        .contains(second.handle());
    assertThat(Refusals.of(DESK.casework().take(moderator.caller(), line.id(), line.version())))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(
            Refusals.of(
                DESK.casework()
                    .closeWithoutAction(moderator.caller(), line.id(), line.version(), "No.")))
        .isInstanceOf(Problem.Conflict.class);
    DESK.casework().assign(second.caller(), line.id(), 2, moderator.handle()).await();
    assertThat(DESK.queue(second).getFirst().owner().orElseThrow().handle())
        .contains(moderator.handle());
    assertThat(Refusals.of(DESK.casework().assign(second.caller(), line.id(), 3, author.handle())))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void aCaseInWhichSomebodyActedIsClosedAndItsReportersAreTold() {
    CaseLine line = reported(post);
    assertThat(
            Refusals.of(DESK.casework().closeActed(moderator.caller(), line.id(), line.version())))
        .isInstanceOf(Problem.Conflict.class);
    DESK.act(moderator, chapter, line.id(), rule);
    DESK.casework().closeActed(moderator.caller(), line.id(), line.version()).await();
    assertThat(view(line).line().outcome()).contains(Outcome.ACTED);
    assertThat(DESK.told(reporter)).containsExactly(NotificationKind.REPORT_JUDGED);
  }

  @Test
  void aModeratorOpensACaseOfWhatTheySaw() {
    CaseId id =
        DESK.casework()
            .open(moderator.caller(), new Reported.Entry(post.value()), Concern.RULE)
            .await();
    CaseLine line = DESK.queue(moderator).getFirst();
    assertThat(line.id()).isEqualTo(id);
    assertThat(line.reports()).isZero();
    assertThat(line.owner().orElseThrow().handle()).contains(moderator.handle());
    assertThat(line.mayJudge()).isTrue();
    PostId own = debate.post(moderator.handle(), 1, "Calm down.");
    assertThat(
            Refusals.of(
                DESK.casework()
                    .open(moderator.caller(), new Reported.Entry(own.value()), Concern.RULE)))
        .isEqualTo(new Problem.NotFound());
    assertThat(
            Refusals.of(
                DESK.casework()
                    .open(reporter.caller(), new Reported.Entry(post.value()), Concern.RULE)))
        .isEqualTo(new Problem.NotFound());
  }
}
