package org.plenary.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.page.PageRequest;
import org.plenary.subscription.Attention;
import org.plenary.subscription.SubscriptionService;
import org.plenary.writing.Written;

/** Who stands under a pseudonym is told as well, and is not betrayed by it. */
class MaskedInboxTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenNews given = new GivenNews(DATABASE);
  private final GivenTalk talk = given.talk();
  private final SubscriptionService subscriptions = given.subscriptions();
  private final InboxService inbox = given.inbox();
  private final Caller ana = given.ana();
  private final Caller ben = given.ben();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void aPseudonymThatIsQuotedIsToldInTheInboxOfItsMember() {
    Written first = talk.open(ana, "One");
    Caller eve = talk.masked("eve", "Nobody");
    Written whisper = talk.whisper(eve, first, "I hold them");
    talk.answer(ben, first, "> [N](/p/" + whisper.id().value() + "):\n> I hold them");
    assertThat(given.kinds(eve)).containsExactly(NotificationKind.QUOTE);
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
    assertThat(given.told(cleo))
        .extracting(Notification::kind, told -> GivenNews.said(told).post().id())
        .contains(tuple(NotificationKind.REPLY, reply.id()))
        .doesNotContain(tuple(NotificationKind.NEW_POST, whispered.id()));
    assertThat(given.told(cleo))
        .noneMatch(told -> GivenNews.said(told).post().id().equals(whispered.id()));
    assertThat(given.rows("kind = 'reply' and member_id = " + member)).isZero();
    // Like everybody who follows the forum, so that nobody is missing where they wrote.
    assertThat(
            given.rows(
                "contribution_id = %d and member_id = %d"
                    .formatted(whispered.id().value(), member)))
        .isEqualTo(1);
    assertThat(given.told(ana))
        .extracting(told -> GivenNews.said(told).author().orElseThrow().name())
        .contains("Baobab");
  }

  @Test
  void whoReadsTheDatabaseDoesNotLearnWhoReadsBehindAPseudonym() {
    Caller eve = talk.masked("eve", "Baobab nain");
    Written first = talk.open(ben, "Dear @" + talk.handle("eve"));
    talk.answer(ben, talk.whisper(eve, first, "Two"), "Three");
    inbox.read(eve, given.told(eve).getFirst().id()).await();
    assertThat(inbox.list(eve, true, PageRequest.first(10)).await().items()).isEmpty();
    assertThat(given.told(eve)).hasSize(2).allMatch(told -> told.readAt().isPresent());
    assertThat(given.rows("byline_id is not null and read_at is not null")).isZero();
    assertThat(given.rows("byline_id is not null and xmin in (select xmin from masked_reading)"))
        .isZero();
    talk.answer(ben, talk.whisper(eve, first, "Four"), "Five");
    assertThat(given.told(eve).getFirst().readAt()).isEmpty();
  }
}
