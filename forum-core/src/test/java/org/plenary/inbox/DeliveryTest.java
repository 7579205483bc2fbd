package org.plenary.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.subscription.Attention;
import org.plenary.subscription.SubscriptionService;
import org.plenary.writing.Written;

/** From what is said to what members read in their inbox. */
class DeliveryTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenNews given = new GivenNews(DATABASE);
  private final GivenTalk talk = given.talk();
  private final SubscriptionService subscriptions = given.subscriptions();
  private final Caller ana = given.ana();
  private final Caller ben = given.ben();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void whoIsAnsweredIsToldAndWhoAnswersIsNot() {
    Written first = talk.open(ana, "One");
    Written reply = talk.answer(ben, first, "Two");
    talk.answer(ana, first, "To myself");
    assertThat(given.told(ana))
        .extracting(Notification::kind, told -> GivenNews.said(told).post().id())
        .containsExactly(tuple(NotificationKind.REPLY, reply.id()));
    assertThat(GivenNews.said(given.told(ana).getFirst()).author().orElseThrow().handle())
        .contains(talk.handle("ben"));
    assertThat(given.told(ben)).isEmpty();
  }

  @Test
  void whoIsQuotedIsToldUnlessTheyAreAnsweredToo() {
    Written first = talk.open(ana, "Who holds them?");
    Written other = talk.open(ben, "Another");
    String quote = "> [Ana](/p/" + first.id().value() + "):\n> Who holds them?\n";
    assertThat(given.kinds(ana)).isEmpty();
    talk.answer(ben, other, quote);
    assertThat(given.kinds(ana)).containsExactly(NotificationKind.QUOTE);
    talk.answer(ben, first, quote);
    assertThat(given.kinds(ana)).containsExactly(NotificationKind.REPLY, NotificationKind.QUOTE);
    talk.answer(ana, other, quote);
    assertThat(given.kinds(ana)).hasSize(2);
  }

  /** The table in docs/members.md. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // forum,          discussion, mentioned, answered, new post, new discussion
        "-,               -,          true,  true,  false, false",
        "MUTED,           -,          false, false, false, false",
        "MENTIONS,        -,          true,  true,  false, false",
        "NEW_DISCUSSIONS, -,          true,  true,  false, true",
        "ALL,             -,          true,  true,  true,  true",
        "-,               MUTED,      false, false, false, false",
        "-,               MENTIONS,   true,  true,  false, false",
        "-,               ALL,        true,  true,  true,  false",
        "ALL,             MUTED,      false, false, false, true",
        "ALL,             MENTIONS,   true,  true,  false, true",
        "MUTED,           ALL,        true,  true,  true,  false"
      })
  void everybodyIsToldOfWhatTheyChose(
      Attention forum,
      Attention discussion,
      boolean mentioned,
      boolean answered,
      boolean newPost,
      boolean newDiscussion) {
    Written first = talk.open(ana, "One");
    Written own = talk.answer(ben, first, "Mine");
    if (forum != null) {
      subscriptions.follow(ben, talk.address(), forum).await();
    }
    if (discussion != null) {
      subscriptions.follow(ben, first.discussion(), discussion).await();
    }
    assertThat(given.kinds(ben)).isEmpty();
    talk.answer(ana, first, "What says @" + talk.handle("ben") + "?");
    assertThat(given.kinds(ben).contains(NotificationKind.MENTION)).isEqualTo(mentioned);
    talk.answer(ana, own, "An answer");
    assertThat(given.kinds(ben).contains(NotificationKind.REPLY)).isEqualTo(answered);
    talk.answer(ana, first, "Something else");
    assertThat(given.kinds(ben).contains(NotificationKind.NEW_POST)).isEqualTo(newPost);
    talk.open(ana, "Another debate");
    assertThat(given.kinds(ben).contains(NotificationKind.NEW_DISCUSSION)).isEqualTo(newDiscussion);
  }

  @Test
  void ofOnePostOneIsToldOnceAndOfWhatMattersMost() {
    Written first = talk.open(ana, "One");
    subscriptions.follow(ana, first.discussion(), Attention.ALL).await();
    Written reply = talk.answer(ben, first, "Yes, @" + talk.handle("ana"));
    assertThat(given.kinds(ana)).containsExactly(NotificationKind.MENTION);
    talk.edit(ben, reply, "No, @" + talk.handle("ana"));
    assertThat(given.kinds(ana)).containsExactly(NotificationKind.MENTION);
  }

  @Test
  void whoIsNamedInACorrectionIsTold() {
    Written first = talk.open(ana, "One");
    assertThat(given.kinds(ben)).isEmpty();
    talk.edit(ana, first, "One, @" + talk.handle("ben"));
    assertThat(given.kinds(ben)).containsExactly(NotificationKind.MENTION);
  }

  @Test
  void whatWasSaidBeforeSomebodyFollowedOrLongAgoIsToldToNobody() {
    Written first = talk.open(ana, "One, @" + talk.handle("ben"));
    subscriptions.follow(ben, talk.address(), Attention.ALL).await();
    DATABASE
        .pool()
        .query("update post_revision set written_at = now() - interval '8 days'")
        .execute()
        .await();
    assertThat(given.kinds(ben)).isEmpty();
    talk.answer(ana, first, "Two");
    assertThat(given.kinds(ben)).containsExactly(NotificationKind.NEW_POST);
  }

  @Test
  void whatIsWithdrawnHiddenOrMutedLeavesTheInbox() {
    Written first = talk.open(ana, "One");
    Written reply = talk.answer(ben, first, "Two");
    talk.answer(ben, first, "Three");
    assertThat(given.told(ana)).hasSize(2);
    talk.withdraw(ben, reply.id());
    assertThat(given.told(ana)).hasSize(1);
    subscriptions.follow(ana, first.discussion(), Attention.MUTED).await();
    assertThat(given.told(ana)).isEmpty();
    subscriptions.leave(ana, first.discussion()).await();
    new Given(DATABASE.pool()).access(talk.forum().id(), 2, Audience.OFFICERS);
    assertThat(given.told(ana)).isEmpty();
  }

  @Test
  void whoMayNotReadAPostIsNotToldOfIt() {
    var elsewhere = new GivenTalk(DATABASE, talk.address().chapter() + "-away", Audience.PUBLIC);
    Caller eve = elsewhere.member("eve");
    long before = given.rows("true");
    talk.open(ana, "Dear @" + elsewhere.handle("eve"));
    assertThat(given.told(eve)).isEmpty();
    assertThat(given.rows("true")).isEqualTo(before);
  }
}
