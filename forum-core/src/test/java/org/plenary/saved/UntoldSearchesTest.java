package org.plenary.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionService;
import org.plenary.finding.Inquiry.Order;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenInboxes;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumService;
import org.plenary.reading.ReadingService;
import org.plenary.subscription.Attention;
import org.plenary.subscription.SubscriptionService;
import org.plenary.writing.Written;

/** Of what a search finds its member is told nothing, or no more. */
class UntoldSearchesTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenTalk talk =
      new GivenTalk(DATABASE, "untold-" + NUMBER.incrementAndGet(), Audience.CHAPTER);
  private final GivenSearches searches = new GivenSearches(DATABASE, talk);
  private final Caller ana = talk.member("ana");
  private final Caller ben = talk.member("ben");
  private final Written first = talk.open(ben, "Who holds the keys?");
  private final SavedSearch kept = searches.keep(ana);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void nobodyIsToldOfTheirOwnPosts() {
    searches.say(ana, first);
    searches.round(kept);
    assertThat(searches.told(ana)).isEmpty();
    Caller eve = talk.masked("eve", "Nobody");
    SavedSearch ofEve = searches.keep(eve);
    searches.index().put(talk.whisper(eve, first, "My hidden keys"));
    searches.round(ofEve);
    assertThat(searches.told(eve)).isEmpty();
    assertThat(searches.unread(eve)).isZero();
  }

  @Test
  void whatWasSeenIsNotTold() {
    Written seen = searches.say(ben, first);
    new ReadingService(DATABASE.pool(), talk.pseudonyms()).read(ana, seen.discussion(), 2).await();
    searches.round(kept);
    assertThat(searches.told(ana)).isEmpty();
  }

  @Test
  void whatIsMutedIsNotToldNorShown() {
    SubscriptionService subscriptions =
        new SubscriptionService(
            DATABASE.pool(),
            new DiscussionService(DATABASE.pool()),
            new ForumService(DATABASE.pool()),
            10);
    searches.say(ben, first);
    searches.round(kept);
    assertThat(searches.told(ana)).containsExactly(1);
    subscriptions.follow(ana, first.discussion(), Attention.MUTED).await();
    assertThat(searches.told(ana)).isEmpty();
    assertThat(searches.unread(ana)).isZero();
    searches.say(ben, first);
    searches.round(kept);
    subscriptions.leave(ana, first.discussion()).await();
    assertThat(searches.told(ana)).containsExactly(1);
  }

  @Test
  void whatMayNotBeReadAnyMoreIsNotShown() {
    Written taken = searches.say(ben, first);
    searches.say(ben, first);
    searches.round(kept);
    talk.withdraw(ben, taken.id());
    assertThat(searches.told(ana)).containsExactly(1);
    new Given(DATABASE.pool()).access(talk.forum().id(), 2, Audience.OFFICERS);
    assertThat(searches.told(ana)).isEmpty();
    assertThat(searches.unread(ana)).isZero();
  }

  @Test
  void whatMayNotBeReadIsNotTold() {
    new Given(DATABASE.pool()).access(talk.forum().id(), 2, Audience.OFFICERS);
    searches.index().put(first);
    searches.run("update saved_search set known = '{}'");
    searches.round(kept);
    searches.run(
        "update forum_access set reading = 'chapter' where forum_id = " + talk.forum().id());
    assertThat(searches.told(ana)).isEmpty();
    assertThat(searches.fresh(ana, kept)).isZero();
  }

  @Test
  void whoIsToldOtherwiseIsNotToldAgain() {
    var inboxes = new GivenInboxes(DATABASE, 10);
    Written said = talk.answer(ben, first, "Dear @" + talk.handle("ana") + ", the keys");
    inboxes.deliver();
    searches.index().put(said);
    searches.round(kept);
    assertThat(searches.unread(ana)).isEqualTo(1);
    assertThat(searches.fresh(ana, kept)).isEqualTo(1);
  }

  @Test
  void withoutAlertsItIsCountedAlone() {
    searches
        .service()
        .change(ana, kept.id(), new SearchChange("Keys", Order.NEWEST, false))
        .await();
    searches.say(ben, first);
    searches.round(kept);
    assertThat(searches.told(ana)).isEmpty();
    assertThat(searches.fresh(ana, kept)).isEqualTo(1);
  }

  @Test
  void whatIsLetGoTakesWithItWhatWasTold() {
    searches.say(ben, first);
    searches.round(kept);
    searches.service().delete(ana, kept.id()).await();
    assertThat(searches.told(ana)).isEmpty();
  }

  @Test
  void nothingIsAskedForWhoIsGone() {
    searches.run(
        "update member set closed_at = now() where id = " + ana.member().orElseThrow().value());
    searches.round(kept);
    assertThat(searches.index().asked()).isEmpty();
  }
}
