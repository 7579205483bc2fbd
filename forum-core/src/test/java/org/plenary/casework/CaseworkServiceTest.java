package org.plenary.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenPost;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.inbox.NotificationKind;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;

/** What the team does with cases. */
class CaseworkServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final GivenDesk DESK = new GivenDesk(DATABASE);

  private final GivenPost given = new GivenPost(DATABASE, DESK);
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
  void twoWhoChangeACaseAtOnceDoNotOverwriteEachOther() {
    CaseLine line = given.reported(post);
    GivenMember second = given.member("second", Role.MEMBER, Role.MODERATOR);
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
    CaseLine line = given.reported(post);
    DATABASE
        .pool()
        .withTransaction(transaction -> DESK.closing().acted(transaction, line, line.version()))
        .await();
    assertThat(given.view(line).line().outcome()).contains(Outcome.ACTED);
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

  @Test
  void whatSomebodyOpensWhoMayNotJudgeItGoesToWhoMay() {
    GivenMember second = given.member("second", Role.MEMBER, Role.MODERATOR);
    GivenMember officer = given.member("officer", Role.MEMBER, Role.OFFICER);
    debate.post(moderator.handle(), 1, "Calm down.");
    PostId answer = debate.post(author.handle(), 2, "Never.");
    open(moderator, answer);
    assertThat(ownerOf(answer)).isEqualTo(second.handle());
    assertThat(DESK.told(second)).containsExactly(NotificationKind.CASE_OPENED);
    open(officer, post);
    assertThat(ownerOf(post)).isEqualTo(moderator.handle());
  }

  private static void open(GivenMember one, PostId said) {
    DESK.casework().open(one.caller(), new Reported.Entry(said.value()), Concern.RULE).await();
  }

  private String ownerOf(PostId said) {
    return DESK.queue(moderator).stream()
        .filter(line -> line.contribution().equals(Optional.of(said.value())))
        .flatMap(line -> line.owner().stream())
        .flatMap(owner -> owner.handle().stream())
        .findFirst()
        .orElseThrow();
  }
}
