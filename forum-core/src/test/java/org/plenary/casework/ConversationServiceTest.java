package org.plenary.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.inbox.NotificationKind;
import org.plenary.moderation.Citation;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;

/** What the person concerned sees of a case. */
class ConversationServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final GivenDesk DESK = new GivenDesk(DATABASE);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "talks-" + NUMBER.incrementAndGet();
  private final ChapterId chapter = GIVEN.chapter(slug, "en");
  private final Citation rule = DESK.rules(chapter, 1);
  private final GivenMember author = member("author", Role.MEMBER);
  private final GivenMember reporter = member("reporter", Role.MEMBER);
  private final GivenMember moderator = member("moderator", Role.MEMBER, Role.MODERATOR);
  private final GivenForum forum = GIVEN.forum(chapter, "debates", Audience.PUBLIC);
  private final PostId post =
      GIVEN.discussion(forum, "Keys").post(author.handle(), 0, "You are a fool.");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private GivenMember member(String name, Role... roles) {
    return GivenMember.claimed(DATABASE.pool(), name + "-" + slug, slug, roles);
  }

  private CaseLine reported() {
    DESK.report(reporter.caller(), post, rule);
    return DESK.queue(moderator).getFirst();
  }

  private List<OwnCase> own(GivenMember member) {
    return DESK.conversations().list(member.caller(), PageRequest.first(10)).await().items();
  }

  private Conversation read(GivenMember member, CaseId id) {
    return DESK.conversations().get(member.caller(), id).await();
  }

  @Test
  void untilAModeratorWritesThereIsNothing() {
    CaseId id = reported().id();
    DESK.casework().note(moderator.caller(), id, "Watch this one.").await();
    assertThat(own(author)).isEmpty();
    assertThat(DESK.told(author)).isEmpty();
    assertThat(Refusals.of(DESK.conversations().get(author.caller(), id)))
        .isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(DESK.conversations().answer(author.caller(), id, "What is it?")))
        .isEqualTo(new Problem.NotFound());
  }

  @Test
  void theCaseWaitsForTheOneAndThenForTheOther() {
    CaseId id = reported().id();
    DESK.casework().write(moderator.caller(), id, "Please *explain*.").await();
    assertThat(DESK.queue(moderator).getFirst().state()).isEqualTo(CaseState.WAITING_FOR_THEM);
    assertThat(DESK.told(author)).containsExactly(NotificationKind.CASE_ANSWERED);
    assertThat(own(author).getFirst().waitsForYou()).isTrue();
    assertThat(read(author, id).entries().getFirst().html()).contains("<em>explain</em>");
    DESK.conversations().answer(author.caller(), id, "I was angry.").await();
    assertThat(DESK.queue(moderator).getFirst().state()).isEqualTo(CaseState.WAITING_FOR_US);
    assertThat(own(author).getFirst().waitsForYou()).isFalse();
    assertThat(DESK.told(moderator)).contains(NotificationKind.CASE_ANSWERED);
    assertThat(DESK.cases().getCase(moderator.caller(), id).await().entries())
        .extracting(entry -> entry.by().isPresent())
        .containsExactly(true, false);
  }

  @Test
  void theTitleOfWhatTheyReadNoMoreIsNotTold() {
    CaseId id = reported().id();
    DESK.casework().write(moderator.caller(), id, "Please explain.").await();
    assertThat(read(author, id).about().title()).contains("Keys");
    GIVEN.access(forum.id(), 2, Audience.OFFICERS);
    assertThat(read(author, id).about().title()).isEmpty();
    assertThat(read(author, id).about().titleLanguage()).isEmpty();
    assertThat(own(author)).extracting(OwnCase::title).containsExactly(Optional.empty());
  }

  @Test
  void reportsReportersAndNotesAreNotTold() {
    CaseId id = reported().id();
    DESK.casework().note(moderator.caller(), id, "A troll, I think.").await();
    DESK.casework().write(moderator.caller(), id, "Please explain.").await();
    Conversation shown = read(author, id);
    assertThat(shown.entries()).hasSize(1).allMatch(one -> one.kind() == EntryKind.CONVERSATION);
    assertThat(shown.entries().getFirst().by()).contains("A");
    assertThat(shown + " " + own(author))
        .doesNotContain(reporter.handle(), moderator.handle(), "insult", "troll", "RULE", "DANGER");
    List<String> statements = DATABASE.statementsDuring(() -> read(author, id)).stream().toList();
    assertThat(statements).noneMatch(sql -> sql.contains("report"));
    assertThat(Refusals.of(DESK.conversations().get(reporter.caller(), id)))
        .isEqualTo(new Problem.NotFound());
  }

  @Test
  void whoIsBehindAPseudonymAnswersAndStaysThere() {
    DESK.veil(author, new ForumAddress(slug, "debates"), post);
    CaseLine line = reported();
    assertThat(line.person().orElseThrow().name()).isEqualTo("Veil of " + author.handle());
    DESK.casework().write(moderator.caller(), line.id(), "Please explain.").await();
    assertThat(DESK.told(author)).containsExactly(NotificationKind.CASE_ANSWERED);
    DESK.conversations().answer(author.caller(), line.id(), "I was angry.").await();
    CaseView view = DESK.cases().getCase(moderator.caller(), line.id()).await();
    assertThat(view.entries()).hasSize(2);
    assertThat(view.record().orElseThrow().posts()).isEqualTo(1);
    assertThat(own(reporter)).isEmpty();
  }

  @Test
  void nothingIsAddedToWhatIsClosed() {
    CaseLine line = reported();
    DESK.casework().write(moderator.caller(), line.id(), "Please explain.").await();
    DESK.casework().closeWithoutAction(moderator.caller(), line.id(), 2, "It is fair.").await();
    assertThat(own(author).getFirst().isClosed()).isTrue();
    assertThat(Refusals.of(DESK.conversations().answer(author.caller(), line.id(), "Good.")))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(Refusals.of(DESK.casework().write(moderator.caller(), line.id(), "Thank you.")))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(read(author, line.id()).entries()).hasSize(1);
  }

  @Test
  void nobodyWritesToWhomNobodyReaches() {
    PostId old =
        GIVEN
            .discussion(GIVEN.forum(chapter, "archive", Audience.PUBLIC), "Old")
            .post("nobody-" + slug, 0, "Fools.");
    DESK.report(reporter.caller(), old, rule);
    CaseLine line = DESK.queue(moderator).getFirst();
    assertThat(Refusals.of(DESK.casework().write(moderator.caller(), line.id(), "Hello?")))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(Refusals.of(DESK.casework().note(moderator.caller(), line.id(), " ")))
        .isInstanceOf(Problem.Invalid.class);
  }
}
