package org.plenary.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.fixture.GivenInboxes;
import org.plenary.fixture.GivenMail;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.inbox.NotificationKind;
import org.plenary.letter.MailWay;
import org.plenary.problem.Problem;

class MailChoiceServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenTalk talk =
      new GivenTalk(DATABASE, "choices-" + NUMBER.incrementAndGet(), Audience.CHAPTER);
  private final GivenMail mail = new GivenMail(DATABASE);
  private final MailChoiceService service = new MailChoiceService(DATABASE.pool());
  private final Caller ana = talk.member("ana");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Map<NotificationKind, MailWay> ways(Caller caller) {
    var ways = new EnumMap<NotificationKind, MailWay>(NotificationKind.class);
    service.listChoices(caller).await().forEach(choice -> ways.put(choice.kind(), choice.way()));
    return ways;
  }

  @Test
  void whatIsChosenStandsAndTheRestIsAsUsual() {
    service
        .choose(
            ana,
            Map.of(
                NotificationKind.REPLY, MailWay.WEEKLY, NotificationKind.NEW_POST, MailWay.AT_ONCE))
        .await();
    service.choose(ana, Map.of(NotificationKind.REPLY, MailWay.NEVER)).await();
    assertThat(ways(ana))
        .containsEntry(NotificationKind.REPLY, MailWay.NEVER)
        .containsEntry(NotificationKind.NEW_POST, MailWay.AT_ONCE)
        .containsEntry(NotificationKind.MENTION, MailWay.AT_ONCE)
        .containsEntry(NotificationKind.QUOTE, MailWay.DAILY);
  }

  @Test
  void noticesAreNoChoiceAndNothingThatComesWithThemIsChosen() {
    assertThat(
            Refusals.of(
                service.choose(
                    ana,
                    Map.of(
                        NotificationKind.NOTICE,
                        MailWay.NEVER,
                        NotificationKind.REPLY,
                        MailWay.NEVER))))
        .isInstanceOf(Problem.Invalid.class);
    assertThat(service.listChoices(ana).await())
        .contains(new MailChoice(NotificationKind.NOTICE, MailWay.AT_ONCE, false))
        .contains(new MailChoice(NotificationKind.REPLY, MailWay.AT_ONCE, true));
  }

  @Test
  void whatOnlyModeratorsOrOfficersAreToldTheyAloneSee() {
    assertThat(ways(ana).keySet())
        .contains(NotificationKind.NOTICE, NotificationKind.CASE_ANSWERED)
        .doesNotContain(NotificationKind.CASE_OPENED, NotificationKind.JOIN_ASKED);
    assertThat(ways(talk.member("mo", Role.MEMBER, Role.MODERATOR)).keySet())
        .contains(NotificationKind.CASE_OPENED, NotificationKind.POST_HELD)
        .doesNotContain(NotificationKind.JOIN_ASKED);
    assertThat(ways(talk.member("olu", Role.OFFICER)).keySet())
        .containsExactly(NotificationKind.values());
  }

  @Test
  void whatWaitsOfAKindThatIsTurnedOffIsNotSent() {
    mail.reached(ana);
    Caller ben = talk.member("ben");
    talk.answer(ben, talk.open(ana, "One"), "Two, @" + talk.handle("ana"));
    new GivenInboxes(DATABASE, 10).deliver();
    assertThat(mail.told(ana)).containsExactly("mention");
    service.choose(ana, Map.of(NotificationKind.REPLY, MailWay.NEVER)).await();
    assertThat(mail.told(ana)).containsExactly("mention");
    service.choose(ana, Map.of(NotificationKind.MENTION, MailWay.DAILY)).await();
    assertThat(mail.told(ana)).isEmpty();
  }

  @Test
  void aTokenForOneChapterFindsAndChoosesNothing() {
    Caller confined = ana.limitedTo(Set.of(Scope.values()), Optional.of(talk.forum().chapter()));
    assertThat(service.listChoices(confined).await()).isEqualTo(List.of());
    assertThat(Refusals.of(service.choose(confined, Map.of(NotificationKind.REPLY, MailWay.NEVER))))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(mail.chosen(ana, "reply")).isEmpty();
  }
}
