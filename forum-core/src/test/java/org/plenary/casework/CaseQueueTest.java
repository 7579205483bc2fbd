package org.plenary.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenPost;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.Citation;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.report.NewReport;

/** What waits for the team, and in which order. */
class CaseQueueTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final GivenDesk DESK = new GivenDesk(DATABASE);

  private final GivenPost given = new GivenPost(DATABASE, DESK);
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
    DESK.reports().report(given.member("second", Role.MEMBER).caller(), danger, "").await();
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
    CaseLine line = given.reported(post);
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
    GivenMember other = given.member("second", Role.MEMBER, Role.MODERATOR);
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

  private Page<CaseLine> page(CaseFilter filter, PageRequest request) {
    return DESK.cases().queue(moderator.caller(), filter, request).await().page();
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
    CaseLine line = given.reported(post);
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
}
