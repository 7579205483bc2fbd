package org.plenary.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenMail;
import org.plenary.fixture.TestDatabase;
import org.plenary.letter.MailWay;
import org.plenary.mailing.MailChoiceService;
import org.plenary.mailing.MailRelay;
import org.plenary.writing.Written;

/** What of the inbox is mailed at once: each kind in the same statement that tells it. */
class MailedKindsTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final String TELL =
      """
      with told as (
        insert into notification (member_id, kind, chapter_id, contribution_id)
        values ($1, $2::text::notification_kind, $3, $4)
        on conflict do nothing
        returning %s)
      """
              .formatted(Announcement.COLUMNS)
          + Announcement.SQL;

  private final GivenMail mail = new GivenMail(DATABASE);
  private final GivenNews given = new GivenNews(DATABASE);
  private final MailChoiceService choices = new MailChoiceService(DATABASE.pool());
  private final Caller ana = mail.reached(given.ana());
  private final Caller ben = mail.reached(given.ben());
  private final Written post = given.talk().open(ana, "One");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private void tell(Caller member, NotificationKind kind) {
    DATABASE
        .pool()
        .preparedQuery(TELL)
        .execute(
            Tuple.of(
                member.member().orElseThrow().value(),
                kind.sqlName(),
                given.talk().forum().chapter().value(),
                post.id().value()))
        .await();
  }

  private void choose(NotificationKind kind, MailWay way) {
    choices.choose(ben, Map.of(kind, way)).await();
  }

  /** The table in docs/mail.md. */
  private static boolean isMailedAtOnce(NotificationKind kind) {
    return switch (kind) {
      case MENTION,
          REPLY,
          JOIN_ANSWERED,
          CLAIM_ANSWERED,
          NOTICE,
          CASE_OPENED,
          CASE_ANSWERED,
          REPORT_JUDGED,
          APPEAL_MADE,
          APPEAL_DECIDED,
          POST_PUBLISHED ->
          true;
      case QUOTE,
          NEW_DISCUSSION,
          NEW_POST,
          JOIN_ASKED,
          CLAIM_ASKED,
          INVITATION_ACCEPTED,
          SEARCH_ANSWERED,
          POST_HELD ->
          false;
    };
  }

  @ParameterizedTest
  @EnumSource
  void eachKindIsMailedAsIsUsualUntilSomethingElseIsChosen(NotificationKind kind) {
    tell(ben, kind);
    tell(ben, kind);
    assertThat(mail.told(ben))
        .isEqualTo(isMailedAtOnce(kind) ? List.of(kind.sqlName()) : List.of());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTICE")
  void eachKindIsMailedAsItsReaderChose(NotificationKind kind) {
    Stream.of(MailWay.NEVER, MailWay.DAILY, MailWay.WEEKLY).forEach(way -> choose(kind, way));
    tell(ben, kind);
    assertThat(mail.told(ben)).isEmpty();
    choose(kind, MailWay.AT_ONCE);
    tell(ana, kind);
    DATABASE.pool().query("delete from notification").execute().await();
    tell(ben, kind);
    assertThat(mail.told(ben)).containsExactly(kind.sqlName());
  }

  @Test
  void whoHasNoAddressThatWorksGetsNoLetter() {
    Caller cyd = given.talk().member("cyd");
    tell(cyd, NotificationKind.NOTICE);
    mail.suspend(ben);
    tell(ben, NotificationKind.NOTICE);
    assertThat(mail.told(cyd)).isEmpty();
    assertThat(mail.told(ben)).isEmpty();
  }

  @Test
  void whereThereIsNoRelayNoLetterWaitsForOne() {
    MailRelay.turn(DATABASE.pool(), false).await();
    tell(ben, NotificationKind.NOTICE);
    MailRelay.turn(DATABASE.pool(), true).await();
    assertThat(mail.told(ben)).isEmpty();
    tell(ben, NotificationKind.REPLY);
    assertThat(mail.told(ben)).containsExactly("reply");
  }

  @Test
  void aPseudonymIsMailedNothing() {
    Caller eve = mail.reached(given.talk().masked("eve", "Wren"));
    Written whispered = given.talk().whisper(eve, post, "Under another name");
    given.talk().answer(ben, whispered, "Who are you?");
    given.inboxes().deliver();
    assertThat(given.kinds(eve)).contains(NotificationKind.REPLY);
    assertThat(mail.told(eve)).isEmpty();
  }

  @Test
  void whatIsDeliveredByTwoNodesIsMailedOnce() {
    given.talk().answer(ben, post, "Two");
    given.inboxes().deliver();
    given.inboxes().deliver();
    assertThat(mail.told(ana)).containsExactly("reply");
  }
}
