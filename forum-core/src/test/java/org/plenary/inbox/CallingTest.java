package org.plenary.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenInboxes;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;

/** Who is told when a whole chapter is called, or all who have a role in it. */
class CallingTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenNews given = new GivenNews(DATABASE);
  private final GivenTalk talk = given.talk();
  private final GivenInboxes inboxes = given.inboxes();
  private final Caller ana = given.ana();
  private final Caller ben = given.ben();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @ParameterizedTest
  @CsvSource({
    "OFFICER, 3",
    "MODERATOR, 3",
    "MEMBER, 0",
    "CHAIR, 0",
  })
  void aWholeChapterIsCalledByWhoAnswersForItAndNotMoreThanTheCap(Role role, int told) {
    for (int i = 0; i < GivenNews.CROWD + 2; i++) {
      talk.member("crowd" + i);
    }
    Caller caller = talk.member("caller", Role.MEMBER, role);
    long before = given.rows("true");
    talk.open(caller, "All of @" + talk.address().chapter() + ", come!");
    inboxes.deliver();
    assertThat(given.rows("true") - before).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "moderators, MODERATOR, CHAIR",
    "chairs, CHAIR, OFFICER",
    "officers, OFFICER, MODERATOR"
  })
  void anybodyCallsWhoHasARole(String called, Role held, Role another) {
    Caller holder = talk.member("holder", Role.MEMBER, held);
    Caller other = talk.member("other", Role.MEMBER, another);
    talk.open(ana, "Dear @" + talk.address().chapter() + "/" + called);
    assertThat(given.kinds(holder)).containsExactly(NotificationKind.MENTION);
    assertThat(given.kinds(other)).isEmpty();
    assertThat(given.kinds(ben)).isEmpty();
  }
}
