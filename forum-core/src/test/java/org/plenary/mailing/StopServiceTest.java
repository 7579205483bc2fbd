package org.plenary.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenMail;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumId;
import org.plenary.inbox.NotificationKind;
import org.plenary.letter.MailTokens;
import org.plenary.letter.MailTokens.Stop;
import org.plenary.letter.MailWay;
import org.plenary.letter.Offer;
import org.plenary.letter.Offer.OfDigests;
import org.plenary.letter.Offer.OfKind;
import org.plenary.letter.Offer.OfList;
import org.plenary.problem.Problem;
import org.plenary.sealing.Sealing;

class StopServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final MailTokens tokens = new MailTokens(new Sealing(new byte[Sealing.KEY_BYTES]));
  private final StopService service = new StopService(DATABASE.pool(), tokens);
  private final MailChoiceService choices = new MailChoiceService(DATABASE.pool());
  private final GivenTalk talk =
      new GivenTalk(DATABASE, "stops-" + NUMBER.incrementAndGet(), Audience.CHAPTER);
  private final GivenMail mail = new GivenMail(DATABASE);
  private final Caller ana = mail.reached(talk.member("ana"));

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private String token(Offer offer) {
    return tokens.stop(new Stop(ana.member().orElseThrow(), offer));
  }

  private MailWay way(NotificationKind kind) {
    return choices.listChoices(ana).await().stream()
        .filter(choice -> choice.kind() == kind)
        .findFirst()
        .orElseThrow()
        .way();
  }

  @Test
  void aKindIsMailedNoMoreOnceItsLinkIsFollowedAndNotBefore() {
    String token = token(new OfKind(NotificationKind.REPLY));
    service.getStopping(token).await();
    assertThat(way(NotificationKind.REPLY)).isEqualTo(MailWay.AT_ONCE);
    service.stop(token).await();
    service.stop(token).await();
    assertThat(way(NotificationKind.REPLY)).isEqualTo(MailWay.NEVER);
    assertThat(way(NotificationKind.MENTION)).isEqualTo(MailWay.AT_ONCE);
  }

  @Test
  void aListIsReadNoMoreOnceItsLinkIsFollowedAndNotBefore() {
    String token = token(new OfList(new ForumId(talk.forum().id())));
    mail.readsList(ana, talk.forum());
    assertThat(service.getStopping(token).await().forum()).isPresent();
    var post = talk.open(ana, "One");
    mail.deliver();
    assertThat(mail.listed(ana)).containsExactly(post.id());
    service.stop(token).await();
    assertThat(mail.listed(ana)).isEmpty();
    talk.open(ana, "Two");
    mail.deliver();
    assertThat(mail.listed(ana)).isEmpty();
    assertThat(service.stop(token).await().forum()).isEmpty();
  }

  @Test
  void digestsOfOneWayEndAndThoseOfTheOtherGoOn() {
    choices.choose(ana, Map.of(NotificationKind.NEW_POST, MailWay.WEEKLY)).await();
    service.stop(token(new OfDigests(MailWay.DAILY))).await();
    assertThat(way(NotificationKind.QUOTE)).isEqualTo(MailWay.NEVER);
    assertThat(way(NotificationKind.NEW_DISCUSSION)).isEqualTo(MailWay.NEVER);
    assertThat(way(NotificationKind.NEW_POST)).isEqualTo(MailWay.WEEKLY);
    assertThat(way(NotificationKind.REPLY)).isEqualTo(MailWay.AT_ONCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "*", "é"})
  void whatWeDidNotMakeEndsNothing(String token) {
    assertThat(Refusals.of(service.getStopping(token))).isInstanceOf(Problem.NotFound.class);
    assertThat(Refusals.of(service.stop(token))).isInstanceOf(Problem.NotFound.class);
  }

  @Test
  void whatIsMadeForSomethingElseOrChangedOrEndsNoticesEndsNothing() {
    String token = token(new OfKind(NotificationKind.REPLY));
    String changed = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
    var other = new MailTokens(new Sealing(new byte[Sealing.KEY_BYTES]));
    for (String forged :
        List.of(
            changed,
            other.bounce(new MailTokens.Bounce(ana.member().orElseThrow(), 1)),
            token(new OfKind(NotificationKind.NOTICE)),
            token(new OfDigests(MailWay.AT_ONCE)))) {
      assertThat(Refusals.of(service.stop(forged))).isInstanceOf(Problem.NotFound.class);
    }
    assertThat(way(NotificationKind.REPLY)).isEqualTo(MailWay.AT_ONCE);
  }

  @Test
  void ofWhoLeftItTellsTheSameAndNoMore() {
    mail.readsList(ana, talk.forum());
    String kind = token(new OfKind(NotificationKind.REPLY));
    String list = token(new OfList(new ForumId(talk.forum().id())));
    DATABASE
        .pool()
        .query(
            "update member set closed_at = now() where id = " + ana.member().orElseThrow().value())
        .execute()
        .await();
    assertThat(service.getStopping(kind).await().offer())
        .isEqualTo(new OfKind(NotificationKind.REPLY));
    assertThat(service.stop(kind).await()).isEqualTo(service.getStopping(kind).await());
    assertThat(service.getStopping(list).await().forum()).isEmpty();
    assertThat(service.stop(list).await().forum()).isEmpty();
    assertThat(mail.chosen(ana, "reply")).isEmpty();
  }
}
