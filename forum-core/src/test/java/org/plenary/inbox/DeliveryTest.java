package org.plenary.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Visibility;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenInboxes;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumService;
import org.plenary.inbox.Notification.Said;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.sealing.Sealing;
import org.plenary.subscription.Attention;
import org.plenary.subscription.SubscriptionService;
import org.plenary.writing.Written;

/** From what is said to what members read in their inbox. */
class DeliveryTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final int CROWD = 3;

  private final GivenTalk talk =
      new GivenTalk(DATABASE, "inbox-" + NUMBER.incrementAndGet(), Audience.CHAPTER);
  private final SubscriptionService subscriptions =
      new SubscriptionService(
          DATABASE.pool(),
          new DiscussionService(DATABASE.pool()),
          new ForumService(DATABASE.pool()),
          10);
  private final InboxService inbox =
      new InboxService(
          DATABASE.pool(), talk.pseudonyms(), new Sealing(new byte[Sealing.KEY_BYTES]));
  private final GivenInboxes inboxes = new GivenInboxes(DATABASE, CROWD);
  private final Caller ana = talk.member("ana");
  private final Caller ben = talk.member("ben");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private List<Notification> told(Caller caller) {
    inboxes.deliver();
    return inbox.list(caller, false, PageRequest.first(50)).await().items();
  }

  private static Said said(Notification told) {
    return (Said) told.subject();
  }

  private List<NotificationKind> kinds(Caller caller) {
    return told(caller).stream().map(Notification::kind).toList();
  }

  private static long rows(String condition) {
    return DATABASE
        .pool()
        .query("select count(*) as n from notification where " + condition)
        .execute()
        .await()
        .iterator()
        .next()
        .getLong("n");
  }

  @Test
  void whoIsAnsweredIsToldAndWhoAnswersIsNot() {
    Written first = talk.open(ana, "One");
    Written reply = talk.answer(ben, first, "Two");
    talk.answer(ana, first, "To myself");
    assertThat(told(ana))
        .extracting(Notification::kind, told -> said(told).post().id())
        .containsExactly(tuple(NotificationKind.REPLY, reply.id()));
    assertThat(said(told(ana).getFirst()).author().orElseThrow().handle())
        .contains(talk.handle("ben"));
    assertThat(told(ben)).isEmpty();
  }

  @Test
  void whoIsQuotedIsToldUnlessTheyAreAnsweredToo() {
    Written first = talk.open(ana, "Who holds them?");
    Written other = talk.open(ben, "Another");
    String quote = "> [Ana](/p/" + first.id().value() + "):\n> Who holds them?\n";
    assertThat(kinds(ana)).isEmpty();
    talk.answer(ben, other, quote);
    assertThat(kinds(ana)).containsExactly(NotificationKind.QUOTE);
    talk.answer(ben, first, quote);
    assertThat(kinds(ana)).containsExactly(NotificationKind.REPLY, NotificationKind.QUOTE);
    talk.answer(ana, other, quote);
    assertThat(kinds(ana)).hasSize(2);
  }

  @Test
  void aPseudonymThatIsQuotedIsToldInTheInboxOfItsMember() {
    Written first = talk.open(ana, "One");
    Caller eve = talk.masked("eve", "Nobody");
    Written whisper = talk.whisper(eve, first, "I hold them");
    talk.answer(ben, first, "> [N](/p/" + whisper.id().value() + "):\n> I hold them");
    assertThat(kinds(eve)).containsExactly(NotificationKind.QUOTE);
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
    assertThat(kinds(ben)).isEmpty();
    talk.answer(ana, first, "What says @" + talk.handle("ben") + "?");
    assertThat(kinds(ben).contains(NotificationKind.MENTION)).isEqualTo(mentioned);
    talk.answer(ana, own, "An answer");
    assertThat(kinds(ben).contains(NotificationKind.REPLY)).isEqualTo(answered);
    talk.answer(ana, first, "Something else");
    assertThat(kinds(ben).contains(NotificationKind.NEW_POST)).isEqualTo(newPost);
    talk.open(ana, "Another debate");
    assertThat(kinds(ben).contains(NotificationKind.NEW_DISCUSSION)).isEqualTo(newDiscussion);
  }

  @Test
  void ofOnePostOneIsToldOnceAndOfWhatMattersMost() {
    Written first = talk.open(ana, "One");
    subscriptions.follow(ana, first.discussion(), Attention.ALL).await();
    Written reply = talk.answer(ben, first, "Yes, @" + talk.handle("ana"));
    assertThat(kinds(ana)).containsExactly(NotificationKind.MENTION);
    talk.edit(ben, reply, "No, @" + talk.handle("ana"));
    assertThat(kinds(ana)).containsExactly(NotificationKind.MENTION);
  }

  @Test
  void whoIsNamedInACorrectionIsTold() {
    Written first = talk.open(ana, "One");
    assertThat(kinds(ben)).isEmpty();
    talk.edit(ana, first, "One, @" + talk.handle("ben"));
    assertThat(kinds(ben)).containsExactly(NotificationKind.MENTION);
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
    assertThat(kinds(ben)).isEmpty();
    talk.answer(ana, first, "Two");
    assertThat(kinds(ben)).containsExactly(NotificationKind.NEW_POST);
  }

  @Test
  void whatIsWithdrawnHiddenOrMutedLeavesTheInbox() {
    Written first = talk.open(ana, "One");
    Written reply = talk.answer(ben, first, "Two");
    talk.answer(ben, first, "Three");
    assertThat(told(ana)).hasSize(2);
    talk.withdraw(ben, reply.id());
    assertThat(told(ana)).hasSize(1);
    subscriptions.follow(ana, first.discussion(), Attention.MUTED).await();
    assertThat(told(ana)).isEmpty();
    subscriptions.leave(ana, first.discussion()).await();
    new Given(DATABASE.pool()).access(talk.forum().id(), 2, Audience.OFFICERS);
    assertThat(told(ana)).isEmpty();
  }

  @Test
  void whoMayNotReadAPostIsNotToldOfIt() {
    var elsewhere = new GivenTalk(DATABASE, "away-" + NUMBER.incrementAndGet(), Audience.PUBLIC);
    Caller eve = elsewhere.member("eve");
    long before = rows("true");
    talk.open(ana, "Dear @" + elsewhere.handle("eve"));
    assertThat(told(eve)).isEmpty();
    assertThat(rows("true")).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "OFFICER, 3",
    "MODERATOR, 3",
    "MEMBER, 0",
    "CHAIR, 0",
  })
  void aWholeChapterIsCalledByWhoAnswersForItAndNotMoreThanTheCap(Role role, int told) {
    for (int i = 0; i < CROWD + 2; i++) {
      talk.member("crowd" + i);
    }
    Caller caller = talk.member("caller", Role.MEMBER, role);
    long before = rows("true");
    talk.open(caller, "All of @" + talk.address().chapter() + ", come!");
    inboxes.deliver();
    assertThat(rows("true") - before).isEqualTo(told);
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
    assertThat(kinds(holder)).containsExactly(NotificationKind.MENTION);
    assertThat(kinds(other)).isEmpty();
    assertThat(kinds(ben)).isEmpty();
  }

  @Test
  void whoStandsUnderAPseudonymIsToldAndNobodyLearnsWhoTheyAre() {
    Caller cleo = talk.masked("cleo", "Baobab");
    subscriptions.follow(cleo, talk.address(), Attention.ALL).await();
    Written first = talk.open(ana, "One");
    Written whispered = talk.whisper(cleo, first, "Two");
    Written reply = talk.answer(ben, whispered, "Three");
    talk.answer(cleo, whispered, "Under my own name");
    long member = cleo.member().orElseThrow().value();
    assertThat(told(cleo))
        .extracting(Notification::kind, told -> said(told).post().id())
        .contains(tuple(NotificationKind.REPLY, reply.id()))
        .doesNotContain(tuple(NotificationKind.NEW_POST, whispered.id()));
    assertThat(told(cleo)).noneMatch(told -> said(told).post().id().equals(whispered.id()));
    assertThat(rows("kind = 'reply' and member_id = " + member)).isZero();
    // Like everybody who follows the forum, so that nobody is missing where they wrote.
    assertThat(
            rows(
                "contribution_id = %d and member_id = %d"
                    .formatted(whispered.id().value(), member)))
        .isEqualTo(1);
    assertThat(told(ana))
        .extracting(told -> said(told).author().orElseThrow().name())
        .contains("Baobab");
  }

  @Test
  void whatIsReadIsReadUpToThere() {
    Written first = talk.open(ana, "One");
    talk.answer(ben, first, "Two");
    talk.answer(ben, first, "Three");
    Notification older = told(ana).getLast();
    inbox.read(ben, told(ana).getFirst().id()).await();
    inbox.read(ana, older.id()).await();
    List<Notification> unread = inbox.list(ana, true, PageRequest.first(10)).await().items();
    assertThat(unread).hasSize(1).doesNotContain(older);
    assertThat(told(ana).getLast().readAt()).isPresent();
  }

  @Test
  void whoReadsTheDatabaseDoesNotLearnWhoReadsBehindAPseudonym() {
    Caller eve = talk.masked("eve", "Baobab nain");
    Written first = talk.open(ben, "Dear @" + talk.handle("eve"));
    talk.answer(ben, talk.whisper(eve, first, "Two"), "Three");
    inbox.read(eve, told(eve).getFirst().id()).await();
    assertThat(inbox.list(eve, true, PageRequest.first(10)).await().items()).isEmpty();
    assertThat(told(eve)).hasSize(2).allMatch(told -> told.readAt().isPresent());
    assertThat(rows("byline_id is not null and read_at is not null")).isZero();
    assertThat(rows("byline_id is not null and xmin in (select xmin from masked_reading)"))
        .isZero();
    talk.answer(ben, talk.whisper(eve, first, "Four"), "Five");
    assertThat(told(eve).getFirst().readAt()).isEmpty();
  }

  @Test
  void whatWasToldAYearAgoIsForgotten() {
    Written first = talk.open(ana, "One");
    talk.answer(ben, first, "Two");
    assertThat(told(ana)).hasSize(1);
    DATABASE
        .pool()
        .query("update notification set made_at = now() - interval '366 days'")
        .execute()
        .await();
    assertThat(told(ana)).hasSize(1);
    talk.answer(ben, first, "Three");
    assertThat(told(ana)).hasSize(1).allMatch(told -> said(told).post().number() == 3);
  }

  @Test
  void theInboxIsReadInPages() {
    Written first = talk.open(ana, "One");
    for (int i = 0; i < 5; i++) {
      talk.answer(ben, first, "Answer " + i);
    }
    List<Notification> all = told(ana);
    Page<Notification> latest = inbox.list(ana, false, PageRequest.first(2)).await();
    Page<Notification> next = inbox.list(ana, false, new PageRequest(2, latest.next())).await();
    assertThat(all).startsWith(latest.items().toArray(Notification[]::new));
    assertThat(all.subList(2, 4)).isEqualTo(next.items());
    assertThat(inbox.list(ana, false, new PageRequest(2, next.previous())).await().items())
        .isEqualTo(latest.items());
  }

  @ParameterizedTest
  @CsvSource({"OBSERVER", "MEMBER", "MODERATOR", "CHAIR", "OFFICER", "ADMINISTRATOR"})
  void whoeverIsNotHereReadsWhatTheyWouldReadIfTheyWere(Role role) {
    Caller caller = talk.member("reader", role);
    for (Audience audience : Audience.values()) {
      for (int chapter : List.of(talk.forum().chapter().value(), -1)) {
        assertThat(readable("readable_by($5::text::audience, $6, $7)", caller, audience, chapter))
            .as("%s in %s", audience, chapter)
            .isEqualTo(
                readable(
                    "readable($5::text::audience, $6, $1, $2, $3, $4)", caller, audience, chapter));
      }
    }
  }

  private static boolean readable(String sql, Caller caller, Audience audience, int chapter) {
    return DATABASE
        .pool()
        .preparedQuery(
            "select %s as may from (select $1::text::audience, $2::integer[], $3::integer[], $4::integer[], $7::bigint) all_used"
                .formatted(sql.replace("$1,", "$1::text::audience,")))
        .execute(
            Visibility.of(caller)
                .addString(audience.sqlName())
                .addInteger(chapter)
                .addLong(caller.member().orElseThrow().value()))
        .await()
        .iterator()
        .next()
        .getBoolean("may");
  }
}
